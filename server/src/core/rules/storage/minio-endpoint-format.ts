import { isInRange } from '../../catalog/versions.ts';
import { storeOf } from '../helpers/builtinStore.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText, writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const STORE = storeOf('minio');

export const minioEndpointFormat = defineRule({
  id: 'minio-endpoint-format',
  category: 'storage',
  severity: 'error',
  fixable: 'ask',
  judgesForm: true,
  title: { en: 'Not a Service and port of MinIO', 'zh-cn': 'MinIO 地址格式不正确' },
  messages: {
    format: {
      en: 'Zadig appends the cluster domain to this name, so only service:port works here: with "{endpoint}" it finds no object storage. An external one is added in the UI.',
      'zh-cn':
        'Zadig 会在该名称后追加集群域名，这里只能写 service:port：写成 “{endpoint}” 将找不到对象存储。外部对象存储请在界面上添加。',
    },
    use: { en: 'Use {endpoint}', 'zh-cn': '改为 {endpoint}' },
  },
  docs: { page: 'object-storage' },
  check({ values, chart, report }) {
    const text = writtenText(values, STORE.connection);
    if (text === undefined || /^[a-z0-9]([a-z0-9-]*[a-z0-9])?:\d{1,5}$/.test(text) || text.includes('<')) return;
    const service =
      effectiveText(values, STORE.serviceName) ??
      STORE.servicesIn.find((range) => isInRange(chart.version, range))?.service ??
      '<service>';
    const value = `${service}:${STORE.port}`;
    report({
      at: values.place(STORE.connection),
      messageId: 'format',
      data: { endpoint: text },
      proposals: [proposeValues('ask', 'use', values, [{ path: STORE.connection, value }], { endpoint: value })],
    });
  },
});
