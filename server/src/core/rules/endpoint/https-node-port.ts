import { ENDPOINT } from '../helpers/endpoint.ts';
import { effectiveText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const httpsNodePort = defineRule({
  id: 'https-node-port',
  category: 'endpoint',
  severity: 'info',
  fixable: 'none',
  title: { en: 'https without anything that ends TLS', 'zh-cn': 'https 缺少 TLS 终结点' },
  messages: {
    plain: {
      en: 'protocol only changes the printed address: a node port speaks plain HTTP, so https needs a load balancer or proxy in front that ends TLS.',
      'zh-cn':
        'protocol 只改变显示的地址：NodePort 提供的是明文 HTTP，使用 https 需要在前面有终结 TLS 的负载均衡或代理。',
    },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    if (
      effectiveText(values, ENDPOINT.protocol) !== 'https' ||
      effectiveText(values, ENDPOINT.serviceType) !== 'NodePort'
    )
      return;
    report({ at: values.place(ENDPOINT.protocol), messageId: 'plain' });
  },
});
