import type { Layer } from '../../values/layer.ts';
import { type EditResult, joinEdits } from '../../yaml/edit.ts';
import { assign } from '../../yaml/editors/assign.ts';
import { type EntryPlace, isUnset, nestEntry } from '../../yaml/editors/nest.ts';
import { isPlainMap, nodeEquals, type PlainValue } from '../../yaml/editors/plainValue.ts';
import { removeEntry } from '../../yaml/editors/remove.ts';
import { findChild } from '../../yaml/lookup.ts';
import type { ResolvedNode, YamlNode } from '../../yaml/node.ts';
import { formatPath, type Path } from '../../yaml/path.ts';
import type { ValuesDocument } from '../../yaml/valuesDocument.ts';
import { certainty, dottedKeys } from '../helpers/dotted.ts';
import { settingsOf } from '../helpers/settings.ts';
import { defineRule, type Proposal } from '../rule.ts';

export const dottedKey = defineRule({
  id: 'dotted-key',
  category: 'keys',
  severity: 'error',
  fixable: 'fix',
  title: { en: 'Dotted key in a values file', 'zh-cn': 'values 文件中带点的键' },
  messages: {
    ignored: {
      en: 'Helm reads "{key}" as one key with dots in its name and ignores it, so this setting has no effect. Nest it, one level per dot.',
      'zh-cn': 'Helm 把 "{key}" 当作名字里带点的一个键并忽略它，因此该设置不生效。请按层级嵌套书写。',
    },
    nest: { en: 'Nest {path}', 'zh-cn': '改为嵌套的 {path}' },
    drop: { en: 'Remove the dotted key: {path} has this value already', 'zh-cn': '删除带点的键：{path} 已是该值' },
    keepNested: { en: 'Keep the nested {path}, remove the dotted key', 'zh-cn': '保留嵌套的 {path}，删除带点的键' },
    takeDotted: { en: 'Take the value of the dotted key for {path}', 'zh-cn': '把带点的键的值写入 {path}' },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    for (const [index, layer] of values.layers.entries()) {
      const found = dottedKeys(layer.document).filter(({ place }) => values.written(place.to).state !== 'absent');
      const kindFor = certainty(found, layer.document.text);
      for (const { place, target } of found) {
        const { start, end } = place.entry.key;
        const kind = place.shared ? undefined : kindFor(target);
        report({
          at: { layer: index, start, end, path: target },
          messageId: 'ignored',
          data: { key: place.name },
          proposals: kind ? proposals(layer, index, place, target, kind) : [],
        });
      }
    }
  },
});

/** Of two dotted keys for one path, as of a dotted and a nested one, only the user knows which is meant. */
function proposals(
  { document }: Layer,
  layer: number,
  place: EntryPlace,
  target: Path,
  certain: Proposal['kind'],
): readonly Proposal[] {
  const data = { path: formatPath(target) };
  const propose = (kind: Proposal['kind'], title: string, edits: EditResult): Proposal => {
    return { kind, title, data, layer, edits };
  };
  if (isUnset(document, target)) return [propose(certain, 'nest', nestEntry(document, place, target))];
  const settings = settingsOf(document, place.entry, target);
  if (!settings) return [];
  const missing = settings.filter(({ path }) => isUnset(document, path));
  const others = settings.filter(({ path, value }) => !isUnset(document, path) && !isSame(document, path, value));
  const drop = removeEntry(document, place.map, place.entry, place.above);
  const nested = together(assign(document, missing), drop);
  if (others.length === 0) return [propose(certain, missing.length === 0 ? 'drop' : 'nest', nested)];
  return [
    propose('ask', 'keepNested', nested),
    propose('ask', 'takeDotted', together(assign(document, settings), drop)),
  ];
}

function isSame({ root }: ValuesDocument, path: Path, value: PlainValue): boolean {
  const node = nodeAt(root, path);
  const addsNothing = node?.kind === 'map' && isPlainMap(value) && Object.keys(value).length === 0;
  return addsNothing || (node !== undefined && nodeEquals(node, value));
}

function nodeAt(root: YamlNode | undefined, path: Path): ResolvedNode | undefined {
  let node = root?.kind === 'alias' ? undefined : root;
  for (const step of path)
    node = node?.kind === 'map' || node?.kind === 'seq' ? findChild(node, step)?.node : undefined;
  return node;
}

function together(first: EditResult, second: EditResult): EditResult {
  if ('refused' in first) return first;
  if ('refused' in second) return second;
  return { edits: joinEdits([...first.edits, ...second.edits]) };
}
