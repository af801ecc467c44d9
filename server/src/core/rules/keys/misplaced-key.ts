import { childrenOf } from '../../catalog/schema.ts';
import { isInRange } from '../../catalog/versions.ts';
import type { Layer } from '../../values/layer.ts';
import { type EntryPlace, isUnset, nestEntry } from '../../yaml/editors/nest.ts';
import { removeEntry } from '../../yaml/editors/remove.ts';
import type { YamlNode } from '../../yaml/node.ts';
import { formatPath, type Path } from '../../yaml/path.ts';
import { misplacedTarget } from '../helpers/misplaced.ts';
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
      walkEntries(source, (place) => {
        const { entry, path: parent } = place;
        if (entry.name === undefined) return;
        const path = [...parent, entry.name];
        const misplaced = misplacedTarget(path);
        if (!misplaced || !isInRange(chart.version, misplaced) || !isMeant(path, entry.value)) return;
        const { to } = misplaced;
        const { start, end } = entry.key;
        const data = { from: formatPath(path), to: formatPath(to ?? path) };
        report({
          at: { layer, start, end, path },
          messageId: to ? 'misplaced' : 'invented',
          data,
          proposals: proposals(source, layer, place, to).map((proposal) => ({ ...proposal, data })),
        });
      });
    }
  },
});

/** A word like `user` or `portal` at the top may be somebody else's; Zadig's services are maps with keys we know. */
function isMeant(path: Path, value: YamlNode): boolean {
  if (path.length > 1) return true;
  const known = new Set([...childrenOf(['microservice', 'aslan']).keys(), 'replicaCount', 'replica']);
  return value.kind === 'map' && value.entries.some(({ name }) => name !== undefined && known.has(name));
}

function proposals({ document }: Layer, layer: number, place: EntryPlace, to: Path | undefined): readonly Proposal[] {
  const removal = removeEntry(document, place.map, place.entry, place.above);
  if (to === undefined) return [{ kind: 'ask', title: 'remove', layer, edits: removal }];
  const move = nestEntry(document, place, to);
  if (isUnset(document, to) && !('refused' in move)) return [{ kind: 'fix', title: 'move', layer, edits: move }];
  return [{ kind: 'ask', title: 'remove', layer, edits: removal }];
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
