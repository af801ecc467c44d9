import type { TextEdit } from '../../yaml/edit.ts';
import type { Path } from '../../yaml/path.ts';
import { defineRule } from '../rule.ts';

const CONNECTION_STRINGS: readonly Path[] = [
  ['connections', 'mongodb', 'connectionString'],
  ['ee', 'mongo', 'connectionString'],
  ['zadig-ee', 'vendor', 'mongo', 'connectionString'],
];
/** `\,`, and `\\,` as it is printed for shells, behind a host. */
const ESCAPED_COMMA = /(?<=[^\\])\\+(?=,)/g;

export const mongodbEscapedComma = defineRule({
  id: 'mongodb-escaped-comma',
  category: 'data',
  severity: 'error',
  fixable: 'fix',
  title: { en: 'Backslash before a comma in the MongoDB address', 'zh-cn': 'MongoDB 连接串中逗号前有反斜杠' },
  messages: {
    escaped: {
      en: 'The backslash before a comma belongs to "helm --set" only. In a file it becomes part of the host name, and Zadig cannot reach MongoDB. Remove it.',
      'zh-cn': '逗号前的反斜杠只用于 “helm --set”。写在文件里它会成为主机名的一部分，Zadig 将连不上 MongoDB。请删除。',
    },
    remove: { en: 'Remove the backslashes before commas', 'zh-cn': '删除逗号前的反斜杠' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    for (const path of CONNECTION_STRINGS) {
      const lookup = values.written(path);
      if (lookup.state !== 'scalar' || !lookup.origin) continue;
      const { layer, node } = lookup.origin;
      const text = values.layers[layer]?.document.text.slice(node.start, node.end) ?? '';
      const edits = [...text.matchAll(ESCAPED_COMMA)].map(
        ({ index, 0: { length } }): TextEdit => ({
          start: node.start + index,
          end: node.start + index + length,
          text: '',
        }),
      );
      if (edits.length === 0) continue;
      report({
        at: values.place(path),
        messageId: 'escaped',
        proposals: [{ kind: 'fix', title: 'remove', layer, edits: { edits } }],
      });
    }
  },
});
