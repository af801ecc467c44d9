import { existsIn, isReadIn } from '../../catalog/schema.ts';
import { isInRange } from '../../catalog/versions.ts';
import type { ChartVersion } from '../../values/chartVersion.ts';
import type { Values } from '../../values/values.ts';
import { type ResolvedNode, resolveAlias } from '../../yaml/node.ts';
import { formatPath, type Path } from '../../yaml/path.ts';
import { misplacedTarget } from '../helpers/misplaced.ts';
import { knownEntries } from '../helpers/walk.ts';
import { defineRule } from '../rule.ts';

export const noEffectKey = defineRule({
  id: 'no-effect-key',
  category: 'keys',
  severity: 'info',
  fixable: 'none',
  title: { en: 'A key that this chart does not read', 'zh-cn': '该版本 chart 不读取的键' },
  messages: {
    unread: {
      en: 'Chart {version} does not read {path}: what stands here changes nothing, though it looks as if it did.',
      'zh-cn': 'chart {version} 不读取 {path}：此处的配置看似生效，实际没有作用。',
    },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    if (!isTold(chart)) return;
    for (const [layer, source] of values.layers.entries()) {
      for (const { entry, node, path: parent, to: path, schema } of knownEntries(source.document)) {
        // The topmost key that is not read speaks for what lies below it.
        if (!schema || isReadIn(chart.version, schema) || !existsIn(parent, chart.version)) continue;
        if (belongsElsewhere(path, chart) || !hasContent(values, path, node)) continue;
        const { key } = entry;
        const data = { version: chart.version, path: formatPath(path) };
        report({ at: { layer, start: key.start, end: key.end, path }, messageId: 'unread', data });
      }
    }
  },
});

/** Keys tell only the last version that a file can be meant for, and may be left over: an image tag tells more. */
function isTold({ source, patch }: ChartVersion): boolean {
  return source === 'declared' || patch !== undefined;
}

function belongsElsewhere(path: Path, { version }: ChartVersion): boolean {
  const misplaced = misplacedTarget(path);
  return misplaced !== undefined && isInRange(version, misplaced);
}

/** Whether a node sets something that counts: files copied from a chart hold many keys without a value. */
function hasContent(values: Values, path: Path, node: ResolvedNode, seen = new Set<ResolvedNode>()): boolean {
  if (seen.has(node)) return false;
  seen.add(node);
  if (node.kind === 'map')
    return node.entries.some(({ name, value, merge }) => {
      const child = resolveAlias(value);
      return (
        child !== undefined && name !== undefined && hasContent(values, merge ? path : [...path, name], child, seen)
      );
    });
  if (values.written(path).origin?.node !== node) return false;
  return node.kind === 'seq' ? node.items.length > 0 : node.value !== null && node.value !== '';
}
