import type { YamlNode } from '../../yaml/node.ts';
import { formatPath, type Path } from '../../yaml/path.ts';
import { defineRule } from '../rule.ts';

/** `<storage-class>`, `<node-ip>`, `<用户名>` */
const PLACEHOLDER = /<\p{L}[\p{L}\p{N}_.:/ -]*>/u;
/** Where a secret stands, `<` and `>` may be part of it. */
const SECRET = /password|secret|key|token/i;

export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  category: 'keys',
  severity: 'error',
  fixable: 'none',
  title: { en: 'A placeholder is left', 'zh-cn': '占位符尚未替换' },
  messages: {
    left: {
      en: '{placeholder} in {path} is a placeholder: Zadig would be installed with it as it stands, and fail. Put the value of your installation there.',
      'zh-cn': '{path} 中的 {placeholder} 是占位符：照此安装 Zadig 会失败。请替换为实际值。',
    },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    for (const [layer, { document }] of values.layers.entries()) {
      const visit = (node: YamlNode, path: Path): void => {
        if (node.kind === 'seq') for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
        if (node.kind === 'map')
          for (const { name, value } of node.entries) visit(value, name === undefined ? path : [...path, name]);
        if (
          node.kind !== 'scalar' ||
          typeof node.value !== 'string' ||
          node.style === 'literal' ||
          node.style === 'folded'
        )
          return;
        const placeholder = PLACEHOLDER.exec(node.text)?.[0];
        if (placeholder === undefined || (placeholder !== node.text.trim() && SECRET.test(String(path.at(-1))))) return;
        const { start, end } = node;
        report({ at: { layer, start, end, path }, messageId: 'left', data: { placeholder, path: formatPath(path) } });
      };
      if (document.root) visit(document.root, []);
    }
  },
});
