import { ENDPOINT } from '../helpers/endpoint.ts';
import { effectiveText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const nodePortSingleNode = defineRule({
  id: 'node-port-single-node',
  category: 'availability',
  severity: 'info',
  profile: 'ha',
  fixable: 'none',
  title: { en: 'Users reach Zadig through one node', 'zh-cn': '用户经由单个节点访问 Zadig' },
  messages: {
    single: {
      en: 'All users go through the node {ip}: when it fails, Zadig cannot be reached although it runs. Put a load balancer and a domain in front.',
      'zh-cn': '所有用户都经由节点 {ip} 访问：该节点故障时 Zadig 虽在运行却无法访问。请在前面使用负载均衡与域名。',
    },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const ip = effectiveText(values, ENDPOINT.ip);
    if (effectiveText(values, ENDPOINT.type) !== 'IP' || effectiveText(values, ENDPOINT.serviceType) !== 'NodePort')
      return;
    if (ip !== undefined && /^[^\s<>]+$/.test(ip))
      report({ at: values.place(ENDPOINT.ip), messageId: 'single', data: { ip } });
  },
});
