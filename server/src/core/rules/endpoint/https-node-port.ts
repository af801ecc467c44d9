import { ENDPOINT } from '../helpers/endpoint.ts';
import { effectiveText, isWritten } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const httpsNodePort = defineRule({
  id: 'https-node-port',
  category: 'endpoint',
  severity: 'info',
  fixable: 'none',
  title: { en: 'https without anything that ends TLS', 'zh-cn': 'https 缺少 TLS 终结点' },
  messages: {
    plain: {
      en: 'protocol only changes the printed address and sets up no TLS: behind this node port, https needs a proxy or load balancer in front that ends TLS, or nobody reaches the address.',
      'zh-cn':
        'protocol 只改变显示的地址，不会启用 TLS：使用 NodePort 时，https 需要在前面有终结 TLS 的代理或负载均衡，否则该地址无法访问。',
    },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    if (effectiveText(values, ENDPOINT.protocol) !== 'https') return;
    // Whoever opens the other port too may well end TLS in the gateway.
    if (effectiveText(values, ENDPOINT.serviceType) !== 'NodePort' || isWritten(values, ENDPOINT.httpsNodePort)) return;
    report({ at: values.place(ENDPOINT.protocol), messageId: 'plain' });
  },
});
