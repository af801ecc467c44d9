import type { Path } from '../../yaml/path.ts';
import { ENDPOINT, isNodePort } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText, writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const NODE_PORTS: readonly Path[] = [ENDPOINT.nodePort, ENDPOINT.httpsNodePort];

export const nodePortRange = defineRule({
  id: 'node-port-range',
  category: 'endpoint',
  severity: 'error',
  fixable: 'ask',
  judgesForm: true,
  title: { en: 'A node port out of range', 'zh-cn': 'NodePort 超出范围' },
  messages: {
    range: {
      en: 'Kubernetes gives node ports from 30000 to 32767 only and refuses {port}: the gateway is not installed. Choose a port of that range.',
      'zh-cn': 'Kubernetes 的 NodePort 只能在 30000–32767 之间，{port} 会被拒绝，网关无法安装。请选择该范围内的端口。',
    },
    choose: { en: 'Choose a port from 30000 to 32767', 'zh-cn': '选择 30000–32767 之间的端口' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    // Another type of Service leaves the ports unread, but an IP endpoint will have to become a NodePort.
    const used =
      effectiveText(values, ENDPOINT.serviceType) === 'NodePort' || effectiveText(values, ENDPOINT.type) === 'IP';
    for (const path of used ? NODE_PORTS : []) {
      const port = writtenText(values, path);
      if (port === undefined || !/^-?\d+$/.test(port) || isNodePort(port)) continue;
      const proposals = [proposeValues('ask', 'choose', values, [{ path, value: '<node-port>' }])];
      report({ at: values.place(path), messageId: 'range', data: { port }, proposals });
    }
  },
});
