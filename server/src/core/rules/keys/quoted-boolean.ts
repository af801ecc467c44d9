import { formatPath } from '../../yaml/path.ts';
import { proposeValues } from '../helpers/propose.ts';
import { isDeciding } from '../helpers/read.ts';
import { knownEntries, type ReadEntry } from '../helpers/walk.ts';
import { defineRule } from '../rule.ts';

export const quotedBoolean = defineRule({
  id: 'quoted-boolean',
  category: 'keys',
  severity: 'error',
  fixable: 'fix',
  judgesForm: true,
  title: { en: 'Boolean in quotes', 'zh-cn': '带引号的布尔值' },
  messages: {
    quoted: {
      en: '{path} is the text "{text}", and every text counts as true: "false" leaves the switch on. Write {text} without quotes.',
      'zh-cn': '{path} 是文本 "{text}"，而任何文本都被当作真值："false" 不会关闭该开关。请去掉引号，写成 {text}。',
    },
    unquote: { en: 'Write {text} without quotes', 'zh-cn': '去掉引号，写成 {text}' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    for (const [layer, source] of values.layers.entries()) {
      for (const place of knownEntries(source.document)) {
        const { node, to: path } = place;
        const { value } = place.entry;
        if (!isSwitch(place) || node.kind !== 'scalar' || typeof node.value !== 'string') continue;
        if (!/^(?:true|false)$/i.test(node.value) || !isDeciding(values, path, layer, value)) continue;
        const text = node.value.toLowerCase();
        report({
          at: { layer, start: value.start, end: value.end, path },
          messageId: 'quoted',
          data: { path: formatPath(path), text },
          proposals: [proposeValues('fix', 'unquote', values, [{ path, value: text === 'true' }], { text })],
        });
      }
    }
  },
});

/** `tags` holds nothing but switches, those we do not know included. */
function isSwitch({ to, schema }: ReadEntry): boolean {
  return (to[0] === 'tags' && to.length === 2) || schema?.kind === 'boolean';
}
