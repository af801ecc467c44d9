import { ENDPOINT, isNodePort } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText, writtenText } from '../helpers/read.ts';
import { proposeRemoval } from '../helpers/remove.ts';
import { defineRule } from '../rule.ts';

export const nodePortUnused = defineRule({
  id: 'node-port-unused',
  category: 'endpoint',
  severity: 'warning',
  fixable: 'fix',
  title: { en: 'A node port without effect', 'zh-cn': '未生效的 NodePort' },
  messages: {
    unused: {
      en: 'httpNodePort is read only when the gateway Service is a NodePort, and it is {type}: users who rely on port {port} get no answer. Set the type to NodePort, or remove the port.',
      'zh-cn':
        '仅当网关 Service 为 NodePort 时才会读取 httpNodePort，而当前类型是 {type}：依赖端口 {port} 的用户将无法访问。请把类型设为 NodePort，或删除该端口。',
    },
    refused: {
      en: 'httpNodePort is read only when the gateway Service is a NodePort, and it is {type}: users who rely on port {port} get no answer. Remove the port; a NodePort could not have it either.',
      'zh-cn':
        '仅当网关 Service 为 NodePort 时才会读取 httpNodePort，而当前类型是 {type}：依赖端口 {port} 的用户将无法访问。请删除该端口；NodePort 也不能使用它。',
    },
    use: { en: 'Make the gateway Service a NodePort', 'zh-cn': '把网关 Service 设为 NodePort' },
    remove: { en: 'Remove httpNodePort', 'zh-cn': '删除 httpNodePort' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const port = writtenText(values, ENDPOINT.nodePort);
    const type = effectiveText(values, ENDPOINT.serviceType);
    if (port === undefined || type === undefined || type === 'NodePort') return;
    // With an IP endpoint the Service type is an error of its own.
    if (effectiveText(values, ENDPOINT.type) === 'IP') return;
    const use = proposeValues('fix', 'use', values, [{ path: ENDPOINT.serviceType, value: 'NodePort' }]);
    const remove = proposeRemoval('ask', 'remove', values, ENDPOINT.nodePort);
    report({
      at: values.place(ENDPOINT.nodePort),
      messageId: isNodePort(port) ? 'unused' : 'refused',
      data: { type, port },
      // A port that Kubernetes refuses would stop the installation.
      proposals: isNodePort(port) ? [use, remove] : [remove],
    });
  },
});
