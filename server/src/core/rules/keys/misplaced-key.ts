import { childrenOf } from '../../catalog/schema.ts';
import { isInRange } from '../../catalog/versions.ts';
import type { Layer } from '../../values/layer.ts';
import type { Values } from '../../values/values.ts';
import { isUnset, nestEntry } from '../../yaml/editors/nest.ts';
import { removeEntry } from '../../yaml/editors/remove.ts';
import { findChild, ownEntry } from '../../yaml/lookup.ts';
import { isNull } from '../../yaml/node.ts';
import { formatPath, type Path } from '../../yaml/path.ts';
import { type MisplacedKey, misplacedTarget } from '../helpers/misplaced.ts';
import { knownEntries, type ReadEntry } from '../helpers/walk.ts';
import { defineRule, type Proposal } from '../rule.ts';

export const misplacedKey = defineRule({
  id: 'misplaced-key',
  category: 'keys',
  severity: 'warning',
  fixable: 'fix',
  title: { en: 'A key in the wrong place', 'zh-cn': '写错位置的键' },
  messages: {
    misplaced: {
      en: 'The chart does not read {from}, so this setting has no effect. It belongs at {to}.',
      'zh-cn': 'chart 不读取 {from}，此设置不生效。应写在 {to}。',
    },
    invented: {
      en: 'The chart has no key {from}, so this setting has no effect. An existing volume is named by existingClaim.',
      'zh-cn': 'chart 没有 {from} 这个键，此设置不生效。如需使用现有卷，请用 existingClaim 指定。',
    },
    move: { en: 'Move to {to}', 'zh-cn': '移动到 {to}' },
    remove: { en: 'Remove {from}', 'zh-cn': '删除 {from}' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    for (const [layer, source] of values.layers.entries()) {
      const found = misplacedIn(values, source, chart.version);
      const rivals = rivalsOf(found);
      for (const { place, path, misplaced } of found) {
        const { to } = misplaced;
        const { start, end } = place.entry.key;
        const data = { from: formatPath(path), to: formatPath(to ?? path) };
        // Two that belong at one place contradict each other.
        const alone = to === undefined || rivals.get(formatPath(to))?.size === 1;
        report({
          at: { layer, start, end, path },
          messageId: to ? 'misplaced' : 'invented',
          data,
          proposals: proposals(source, layer, place, misplaced, alone && isWanted(values, misplaced)).map(
            (proposal) => ({ ...proposal, data }),
          ),
        });
      }
    }
  },
});

/** What belongs at one place, by that place. */
function rivalsOf(found: readonly Found[]): ReadonlyMap<string, ReadonlySet<MisplacedKey>> {
  const rivals = new Map<string, Set<MisplacedKey>>();
  for (const { misplaced } of found) {
    if (!misplaced.to) continue;
    const place = formatPath(misplaced.to);
    rivals.set(place, (rivals.get(place) ?? new Set()).add(misplaced));
  }
  return rivals;
}

interface Found {
  readonly place: ReadEntry;
  readonly path: Path;
  readonly misplaced: MisplacedKey;
}

function misplacedIn(values: Values, source: Layer, version: string): readonly Found[] {
  const found: Found[] = [];
  for (const place of knownEntries(source.document)) {
    const path = place.to;
    const misplaced = misplacedTarget(path);
    if (misplaced && isInRange(version, misplaced) && isMeant(values, source, place))
      found.push({ place, path, misplaced });
  }
  return found;
}

/**
 * A word like `user` or `portal` at the top may be somebody else's; Zadig's services are maps with keys we know. A null
 * sets nothing, nor does what a higher layer has replaced, and an anchored value may stand here for its aliases.
 */
function isMeant(values: Values, { document }: Layer, { map, name, entry, node, to: path }: ReadEntry): boolean {
  // Of a key that is there several times Helm takes the last.
  if (ownEntry(map, name) !== entry) return false;
  const { state } = values.written(path);
  if (isNull(node) || state === 'absent' || state === 'deleted' || document.sharedNodes.has(entry.value)) return false;
  if (path.length > 1) return true;
  const known = [...childrenOf(['microservice', 'aslan']).keys(), 'replicaCount', 'replica'];
  return state !== 'scalar' && node.kind === 'map' && known.some((name) => findChild(node, name));
}

/** A node port is read of a Service of that type only: whether it shall become one, the user knows. */
function isWanted(values: Values, { needs }: MisplacedKey): boolean {
  if (!needs) return true;
  const lookup = values.get(needs.path);
  return lookup.state === 'scalar' && lookup.value === needs.value;
}

/** Where another value stands at the target, only the user can tell which one is right. */
function proposals(
  { document }: Layer,
  layer: number,
  place: ReadEntry,
  { to, namesDatabase }: MisplacedKey,
  certain: boolean,
): readonly Proposal[] {
  if (place.shared) return [];
  const edits = () => removeEntry(document, place.map, place.entry, place.above);
  const removal: Proposal = { kind: 'ask', title: 'remove', layer, edits };
  if (to === undefined || !isUnset(document, to)) return [removal];
  const move: Proposal = { kind: 'fix', title: 'move', layer, edits: () => nestEntry(document, place, to) };
  return namesDatabase || !certain ? [{ ...move, kind: 'ask' }, removal] : [move];
}
