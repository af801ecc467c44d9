import { childrenOf, existsIn } from '../../catalog/schema.ts';
import { lookups } from '../../values/values.ts';
import type { Entry, ScalarNode } from '../../yaml/node.ts';
import { type Path, samePath } from '../../yaml/path.ts';
import { nearestWords } from '../helpers/editDistance.ts';
import { misplacedTarget } from '../helpers/misplaced.ts';
import { knownEntries } from '../helpers/walk.ts';
import { defineRule } from '../rule.ts';

/** Keys that the subcharts read although the schema does not name them, and that look like ones it does. */
const OF_SUBCHARTS: readonly Path[] = [
  ['dex', 'config', 'web', 'https'],
  ['ingress-nginx', 'controller', 'service', 'nodePorts', 'https'],
];

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
  check({ values, chart, report }) {
    for (const [layer, source] of values.layers.entries()) {
      // The right spelling in a lower layer is no sign that this one is meant: it is what the slip fails to override.
      const here = lookups([source]);
      for (const { entry, path: parent, shared, schema } of knownEntries(source.document)) {
        const key = schema ? undefined : plainKey(entry);
        if (!key || isOpen(parent, key.text)) continue;
        const path = [...parent, key.text];
        if (misplacedTarget(path) || OF_SUBCHARTS.some((known) => samePath(known, path))) continue;
        const nearest = nearestWords(key.text, childrenOf(parent).keys()).filter(
          (name) =>
            here([...parent, name]).lookup.origin === undefined && existsIn([...parent, name], chart.version) !== false,
        );
        const [first] = nearest;
        // What a higher layer has replaced is read by nobody.
        if (first === undefined || values.written(path).state === 'absent') continue;
        const { start, end } = key;
        const [open, close] = key.style === 'plain' ? [start, end] : [start + 1, end - 1];
        report({
          at: { layer, start, end, path },
          messageId: 'unknown',
          data: { key: key.text, nearest: first },
          proposals: shared
            ? []
            : nearest.slice(0, 3).map((candidate) => ({
                kind: 'ask' as const,
                title: 'rename',
                data: { name: candidate },
                layer,
                edits: { edits: [{ start: open, end: close, text: candidate }] },
              })),
        });
      }
    }
  },
});

/** The key of an entry where it is a word on one line; a template, a dotted spelling, a merge key or half a key is none. */
function plainKey({ key, colon, merge, name }: Entry): ScalarNode | undefined {
  if (merge || colon === undefined || name === undefined || key.kind !== 'scalar' || !/^[\w-]+$/.test(key.text))
    return undefined;
  return key.style === 'literal' || key.style === 'folded' ? undefined : key;
}

/** Where people put names of their own: several gateways, and short words at the top. */
function isOpen(parent: Path, name: string): boolean {
  return samePath(parent, ['gloo', 'gatewayProxies']) || (parent.length === 0 && name.length < 4);
}
