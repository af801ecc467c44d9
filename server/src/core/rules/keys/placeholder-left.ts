import { isKnownPath } from '../../catalog/schema.ts';
import { resolveAlias, type ScalarNode, type YamlNode } from '../../yaml/node.ts';
import { formatPath, type Path } from '../../yaml/path.ts';
import { isDeciding } from '../helpers/read.ts';
import { knownEntries } from '../helpers/walk.ts';
import { defineRule } from '../rule.ts';

/** `<storage-class>`, `<node-ip>`, `<用户名>`, `<…>` */
const PLACEHOLDER = /<(?:\p{L}[\p{L}\p{N}_.:/ -]*|\.{3}|…)>/u;
/** Where a secret stands, `<` and `>` may be part of it. */
const SECRET = /password|secret|key|token/i;

export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  category: 'keys',
  severity: 'error',
  fixable: 'none',
  judgesForm: true,
  title: { en: 'A placeholder is left', 'zh-cn': '占位符尚未替换' },
  messages: {
    left: {
      en: '{placeholder} in {path} is a placeholder: Zadig would be installed with it as it stands, and fail. Put the value of your installation there.',
      'zh-cn': '{path} 中的 {placeholder} 是占位符：照此安装 Zadig 会失败。请替换为实际值。',
    },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    for (const [layer, source] of values.layers.entries()) {
      const read = new Set<YamlNode>();
      const judge = (value: YamlNode, node: YamlNode, path: Path): void => {
        const placeholder = node.kind === 'scalar' && node.text.includes('<') ? placeholderIn(node, path) : undefined;
        if (placeholder === undefined || !isDeciding(values, path, layer, value)) return;
        read.add(node);
        const { start, end } = node;
        report({
          at: { layer, start, end, path: [...path] },
          messageId: 'left',
          data: { placeholder, path: formatPath(path) },
        });
      };
      for (const { entry, node, to, schema } of knownEntries(source.document)) {
        // What nobody knows at the top may be there for its aliases only.
        if (to.length === 1 && !schema) continue;
        judge(entry.value, node, to);
        if (node.kind !== 'seq') continue;
        for (const [index, item] of node.items.entries()) judge(item, resolveAlias(item) ?? item, [...to, index]);
      }
      // Elsewhere as written: what an alias has brought to a known place is not said again.
      const path: (string | number)[] = [];
      const visit = (node: YamlNode, step: string | number | undefined): void => {
        if (step !== undefined) path.push(step);
        if (node.kind === 'seq') for (const [index, item] of node.items.entries()) visit(item, index);
        if (node.kind === 'map') for (const { name, value } of node.entries) visit(value, name);
        if (!read.has(node)) judge(node, node, path);
        if (step !== undefined) path.pop();
      };
      if (source.document.root) visit(source.document.root, undefined);
    }
  },
});

/** Within a longer text only where we know the key: a remark of the user's may hold anything. */
function placeholderIn({ text, value }: ScalarNode, path: Path): string | undefined {
  if (typeof value !== 'string' || value.includes('\n')) return undefined;
  const placeholder = PLACEHOLDER.exec(text)?.[0];
  if (placeholder === undefined || placeholder === text.trim()) return placeholder;
  return isKnownPath(path) && !SECRET.test(String(path.at(-1))) ? placeholder : undefined;
}
