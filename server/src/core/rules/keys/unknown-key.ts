import { childrenOf, isKnownPath } from '../../catalog/schema.ts';
import { nearestWords } from '../helpers/editDistance.ts';
import { misplacedTarget } from '../helpers/misplaced.ts';
import { walkKnown } from '../helpers/walk.ts';
import { defineRule } from '../rule.ts';

export const unknownKey = defineRule({
  id: 'unknown-key',
  category: 'keys',
  severity: 'info',
  fixable: 'ask',
  title: { en: 'A key that may be mistyped', 'zh-cn': '可能拼写有误的键' },
  messages: {
    unknown: {
      en: 'The chart is not known to read "{key}"; a mistyped key is ignored without a word. Is it {nearest}?',
      'zh-cn': '未知 chart 会读取 “{key}”；拼错的键会被 Helm 默默忽略。是否应为 {nearest}？',
    },
    rename: { en: 'Change to {name}', 'zh-cn': '改为 {name}' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    for (const [layer, source] of values.layers.entries()) {
      walkKnown(source, ({ map, entry: { name, key, merge }, path: parent }) => {
        if (name === undefined || merge || /[.[{]/.test(name) || key.kind !== 'scalar') return;
        const path = [...parent, name];
        const siblings = childrenOf(parent);
        if (siblings.size === 0 || isKnownPath(path) || misplacedTarget(path)) return;
        const taken = new Set(map.entries.map((entry) => entry.name));
        const nearest = nearestWords(name, siblings.keys()).filter((candidate) => !taken.has(candidate));
        const [first] = nearest;
        if (first === undefined) return;
        const { start, end } = key;
        const [open, close] = key.style === 'plain' ? [start, end] : [start + 1, end - 1];
        report({
          at: { layer, start, end, path },
          messageId: 'unknown',
          data: { key: name, nearest: first },
          proposals: nearest.slice(0, 3).map((candidate) => ({
            kind: 'ask' as const,
            title: 'rename',
            data: { name: candidate },
            layer,
            edits: { edits: [{ start: open, end: close, text: candidate }] },
          })),
        });
      });
    }
  },
});
