import { ENDPOINT } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

const TYPES = ['FQDN', 'IP'];

export const endpointType = defineRule({
  id: 'endpoint-type',
  category: 'endpoint',
  severity: 'error',
  fixable: 'fix',
  title: { en: 'An unknown endpoint type', 'zh-cn': '未知的 endpoint 类型' },
  messages: {
    unknown: {
      en: 'endpoint.type must be exactly FQDN or IP; with "{type}" the chart does not render, and nothing is installed.',
      'zh-cn': 'endpoint.type 只能是 FQDN 或 IP（区分大小写）；写成 “{type}” 时 chart 无法渲染，安装失败。',
    },
    use: { en: 'Use {type}', 'zh-cn': '改为 {type}' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const lookup = values.written(ENDPOINT.type);
    if (lookup.state !== 'scalar' || TYPES.includes(String(lookup.value))) return;
    const slip = TYPES.find((type) => type.toLowerCase() === String(lookup.value).trim().toLowerCase());
    report({
      at: values.place(ENDPOINT.type),
      messageId: 'unknown',
      data: { type: String(lookup.value) },
      proposals: (slip === undefined ? TYPES : [slip]).map((type) =>
        proposeValues(slip === undefined ? 'ask' : 'fix', 'use', values, [{ path: ENDPOINT.type, value: type }], {
          type,
        }),
      ),
    });
  },
});
