import { childrenOf } from '../../catalog/schema.ts';
import { isInRange } from '../../catalog/versions.ts';
import type { Layer } from '../../values/layer.ts';
import { type EntryPlace, isUnset, nestEntry } from '../../yaml/editors/nest.ts';
import { removeEntry } from '../../yaml/editors/remove.ts';
import { isNull, type YamlNode } from '../../yaml/node.ts';
import { formatPath, type Path, samePath } from '../../yaml/path.ts';
import { type MisplacedKey, misplacedTarget } from '../helpers/misplaced.ts';
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
      const found = misplacedIn(source, chart.version);
      for (const { place, path, misplaced } of found) {
        const { to } = misplaced;
        const { start, end } = place.entry.key;
        const data = { from: formatPath(path), to: formatPath(to ?? path) };
        // Two that belong at one place contradict each other.
        const alone = found.every((other) => other.misplaced === misplaced || !sameTarget(other.misplaced.to, to));
        report({
          at: { layer, start, end, path },
          messageId: to ? 'misplaced' : 'invented',
          data,
          proposals: proposals(source, layer, place, misplaced, alone).map((proposal) => ({ ...proposal, data })),
        });
      }
    }
  },
});

function sameTarget(a: Path | undefined, b: Path | undefined): boolean {
  return a !== undefined && b !== undefined && samePath(a, b);
}

interface Found {
  readonly place: EntryPlace;
  readonly path: Path;
  readonly misplaced: MisplacedKey;
}

function misplacedIn(source: Layer, version: string): readonly Found[] {
  const found: Found[] = [];
  walkEntries(source, (place) => {
    const { entry } = place;
    if (entry.name === undefined) return;
    const path = [...place.path, entry.name];
    const misplaced = misplacedTarget(path);
    if (misplaced && isInRange(version, misplaced) && isMeant(source, path, entry.value))
      found.push({ place, path, misplaced });
  });
  return found;
}

/**
 * A word like `user` or `portal` at the top may be somebody else's; Zadig's services are maps with keys we know. A null
 * sets nothing, and what an alias stands for is read where the alias is.
 */
function isMeant({ document }: Layer, path: Path, value: YamlNode): boolean {
  if (isNull(value) || document.sharedNodes.has(value)) return false;
  if (path.length > 1) return true;
  const known = new Set([...childrenOf(['microservice', 'aslan']).keys(), 'replicaCount', 'replica']);
  return value.kind === 'map' && value.entries.some(({ name }) => name !== undefined && known.has(name));
}

/** Where another value stands at the target, only the user can tell which one is right. */
function proposals(
  { document }: Layer,
  layer: number,
  place: EntryPlace,
  { to, namesDatabase }: MisplacedKey,
  alone: boolean,
): readonly Proposal[] {
  const edits = removeEntry(document, place.map, place.entry, place.above);
  const removal: Proposal = { kind: 'ask', title: 'remove', layer, edits };
  if (to === undefined || !isUnset(document, to)) return [removal];
  const move: Proposal = { kind: 'fix', title: 'move', layer, edits: nestEntry(document, place, to) };
  return namesDatabase || !alone ? [{ ...move, kind: 'ask' }, removal] : [move];
}

/** Every entry of the maps down to where a misplaced key may stand; aliases are not followed. */
function walkEntries({ document }: Layer, visit: (place: EntryPlace) => void): void {
  const descend = (place: Omit<EntryPlace, 'entry' | 'map'>, node: YamlNode | undefined): void => {
    if (node?.kind !== 'map' || place.path.length > 4) return;
    for (const entry of node.entries) {
      visit({ ...place, map: node, entry });
      if (entry.name !== undefined) descend({ path: [...place.path, entry.name], above: entry }, entry.value);
    }
  };
  descend({ path: [], above: undefined }, document.root);
}
