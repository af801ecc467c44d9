import { isInRange } from '../../catalog/versions.ts';
import type { Lookup } from '../../values/values.ts';
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
      en: 'endpoint.type is IP but endpoint.IP is empty: the installation fails. Set the IP of a node that users reach.',
      'zh-cn': 'endpoint.type 为 IP，但 endpoint.IP 为空，安装会失败。请填写用户可访问的节点 IP。',
    },
    port: {
      en: 'endpoint.type is IP but the gateway has no httpNodePort: the installation fails. Set one from 30000 to 32767.',
      'zh-cn': 'endpoint.type 为 IP，但网关没有 httpNodePort，安装会失败。请设置 30000–32767 之间的端口。',
    },
    service: {
      en: 'endpoint.type is IP, but the gateway Service is of type {type}: httpNodePort is not opened, and users get no answer. Set the type to NodePort.',
      'zh-cn':
        'endpoint.type 为 IP，但网关 Service 类型是 {type}，节点上不会开放 httpNodePort，用户无法访问。请设为 NodePort。',
    },
    setIp: { en: 'Set endpoint.IP', 'zh-cn': '设置 endpoint.IP' },
    setPort: { en: 'Set httpNodePort', 'zh-cn': '设置 httpNodePort' },
    setService: { en: 'Make the gateway Service a NodePort', 'zh-cn': '把网关 Service 设为 NodePort' },
  },
  docs: { page: 'install' },
  check({ values, chart, report }) {
    if (effectiveText(values, ENDPOINT.type) !== 'IP') return;
    if (isEmpty(values.written(ENDPOINT.ip)))
      report({
        at: values.place(ENDPOINT.ip),
        messageId: 'ip',
        proposals: [proposeValues('ask', 'setIp', values, [{ path: ENDPOINT.ip, value: '<node-ip>' }])],
      });
    // Up to 1.14 the port may be that of ingress-nginx.
    if (!isInRange(chart.version, { since: '1.15' })) return;
    if (isEmpty(values.written(ENDPOINT.nodePort)))
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

function isEmpty(lookup: Lookup): boolean {
  if (lookup.state === 'scalar') return String(lookup.value).trim() === '';
  return lookup.state === 'absent' || lookup.state === 'deleted';
}
