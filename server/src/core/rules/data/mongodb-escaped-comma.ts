import type { EditResult, TextEdit } from '../../yaml/edit.ts';
import { isEditable } from '../../yaml/editors/editable.ts';
import { findTarget } from '../../yaml/editors/target.ts';
import type { ScalarNode } from '../../yaml/node.ts';
import type { Path } from '../../yaml/path.ts';
import type { ValuesDocument } from '../../yaml/valuesDocument.ts';
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
      const document = values.layers[layer]?.document;
      if (!document || node.kind !== 'scalar' || withoutBackslashes(document.text, node).length === 0) continue;
      report({
        at: values.place(path),
        messageId: 'escaped',
        proposals: [{ kind: 'fix', title: 'remove', layer, edits: () => removal(document, path, node) }],
      });
    }
  },
});

/** None where others use the same text through an alias. */
function removal(document: ValuesDocument, path: Path, node: ScalarNode): EditResult {
  if (!isEditable(document)) return { refused: 'broken' };
  const target = findTarget(document, path);
  const isOwn = 'holder' in target && target.holder.value === node && !document.sharedNodes.has(node);
  return isOwn ? { edits: withoutBackslashes(document.text, node) } : { refused: 'shared' };
}

function withoutBackslashes(text: string, { start, end }: ScalarNode): readonly TextEdit[] {
  return [...text.slice(start, end).matchAll(ESCAPED_COMMA)].map(({ index, 0: { length } }) => ({
    start: start + index,
    end: start + index + length,
    text: '',
  }));
}
