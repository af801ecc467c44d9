import { ENDPOINT } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

const TYPES = ['FQDN', 'IP'];

export const endpointType = defineRule({
  id: 'endpoint-type',
  category: 'endpoint',
  severity: 'error',
  fixable: 'fix',
  judgesForm: true,
  title: { en: 'An unknown endpoint type', 'zh-cn': '未知的 endpoint 类型' },
  messages: {
    unknown: {
      en: 'endpoint.type must be exactly FQDN or IP: with "{type}" the chart does not know the address of Zadig, and the installation fails.',
      'zh-cn': 'endpoint.type 只能是 FQDN 或 IP（区分大小写）：写成 “{type}” 时 chart 得不到访问地址，安装会失败。',
    },
    empty: {
      en: 'endpoint.type is null, which takes the chart’s FQDN away: the chart does not know the address of Zadig, and the installation fails. Choose FQDN or IP.',
      'zh-cn':
        'endpoint.type 为 null，会删除 chart 的默认值 FQDN：chart 得不到访问地址，安装会失败。请填写 FQDN 或 IP。',
    },
    use: { en: 'Use {type}', 'zh-cn': '改为 {type}' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const lookup = values.written(ENDPOINT.type);
    if (lookup.state !== 'scalar' && lookup.state !== 'deleted') return;
    const written = lookup.state === 'scalar' ? String(lookup.value) : '';
    if (TYPES.includes(written) || /^<.*>$/.test(written)) return;
    const slip = TYPES.find((type) => type.toLowerCase() === written.trim().toLowerCase());
    report({
      at: values.place(ENDPOINT.type),
      messageId: lookup.state === 'scalar' ? 'unknown' : 'empty',
      data: { type: written },
      proposals: (slip === undefined ? TYPES : [slip]).map((type) =>
        proposeValues(slip === undefined ? 'ask' : 'fix', 'use', values, [{ path: ENDPOINT.type, value: type }], {
          type,
        }),
      ),
    });
  },
});
