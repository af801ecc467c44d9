import { ENDPOINT } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const endpointIpIncomplete = defineRule({
  id: 'endpoint-ip-incomplete',
  category: 'endpoint',
  severity: 'error',
  fixable: 'fix',
  title: { en: 'An IP endpoint that is not complete', 'zh-cn': 'IP 访问方式配置不完整' },
  messages: {
    ip: {
      en: 'endpoint.type is IP but endpoint.IP is empty: the chart does not render. Set the IP of a node that users reach.',
      'zh-cn': 'endpoint.type 为 IP，但 endpoint.IP 为空，chart 无法渲染。请填写用户可访问的节点 IP。',
    },
    port: {
      en: 'endpoint.type is IP but the gateway has no httpNodePort: the chart does not render. Set one from 30000 to 32767.',
      'zh-cn': 'endpoint.type 为 IP，但网关没有 httpNodePort，chart 无法渲染。请设置 30000–32767 之间的端口。',
    },
    service: {
      en: 'endpoint.type is IP, but the gateway Service is {type}: it opens no port on the node, and users get no answer. Set its type to NodePort.',
      'zh-cn': 'endpoint.type 为 IP，但网关 Service 类型是 {type}，节点上不会开放端口，用户无法访问。请设为 NodePort。',
    },
    setIp: { en: 'Set endpoint.IP', 'zh-cn': '设置 endpoint.IP' },
    setPort: { en: 'Set httpNodePort', 'zh-cn': '设置 httpNodePort' },
    setService: { en: 'Make the gateway Service a NodePort', 'zh-cn': '把网关 Service 设为 NodePort' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    if (effectiveText(values, ENDPOINT.type) !== 'IP') return;
    const ip = values.written(ENDPOINT.ip);
    if (ip.state === 'absent' || ip.state === 'deleted' || (ip.state === 'scalar' && String(ip.value).trim() === ''))
      report({
        at: values.place(ENDPOINT.ip),
        messageId: 'ip',
        proposals: [proposeValues('ask', 'setIp', values, [{ path: ENDPOINT.ip, value: '<node-ip>' }])],
      });
    const port = values.written(ENDPOINT.nodePort);
    if (port.state === 'absent' || port.state === 'deleted')
      report({
        at: values.place(ENDPOINT.nodePort),
        messageId: 'port',
        proposals: [proposeValues('ask', 'setPort', values, [{ path: ENDPOINT.nodePort, value: '<node-port>' }])],
      });
    const type = effectiveText(values, ENDPOINT.serviceType);
    if (type !== undefined && type !== 'NodePort')
      report({
        at: values.place(ENDPOINT.serviceType),
        messageId: 'service',
        data: { type },
        proposals: [proposeValues('fix', 'setService', values, [{ path: ENDPOINT.serviceType, value: 'NodePort' }])],
      });
  },
});
