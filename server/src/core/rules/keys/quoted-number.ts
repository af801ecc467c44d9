import { formatPath } from '../../yaml/path.ts';
import { proposeValues } from '../helpers/propose.ts';
import { isDeciding } from '../helpers/read.ts';
import { knownEntries } from '../helpers/walk.ts';
import { defineRule } from '../rule.ts';

export const quotedNumber = defineRule({
  id: 'quoted-number',
  category: 'keys',
  severity: 'warning',
  fixable: 'fix',
  judgesForm: true,
  title: { en: 'Number in quotes', 'zh-cn': '带引号的数字' },
  messages: {
    quoted: {
      en: '{path} wants a number, and "{text}" is a text: where the chart passes it on as it is, the service or Kubernetes refuses it. Remove the quotes.',
      'zh-cn': '{path} 需要数字，而 "{text}" 是文本：chart 原样传递时服务或 Kubernetes 会拒绝。请去掉引号。',
    },
    unquote: { en: 'Write {text} without quotes', 'zh-cn': '去掉引号，写成 {text}' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    for (const [layer, source] of values.layers.entries()) {
      for (const { entry, node, to: path, schema } of knownEntries(source.document)) {
        if (schema?.kind !== 'integer' || node.kind !== 'scalar') continue;
        if (typeof node.value !== 'string' || node.style === 'plain') continue;
        const { value } = entry;
        if (!/^(?:0|[1-9]\d{0,8})$/.test(node.value) || !isDeciding(values, path, layer, value)) continue;
        const data = { path: formatPath(path), text: node.value };
        report({
          at: { layer, start: value.start, end: value.end, path },
          messageId: 'quoted',
          data,
          proposals: [proposeValues('fix', 'unquote', values, [{ path, value: Number(node.value) }], data)],
        });
      }
    }
  },
});
