import { isKnownPath } from '../../catalog/schema.ts';
import type { Layer } from '../../values/layer.ts';
import type { EditResult } from '../../yaml/edit.ts';
import { assign } from '../../yaml/editors/assign.ts';
import { type EntryPlace, isUnset, nestEntry } from '../../yaml/editors/nest.ts';
import { removeEntry } from '../../yaml/editors/remove.ts';
import { findChild } from '../../yaml/lookup.ts';
import type { ResolvedNode } from '../../yaml/node.ts';
import { formatPath, type Path, parsePath } from '../../yaml/path.ts';
import { knownEntries, type ReadEntry } from '../helpers/walk.ts';
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
      for (const place of knownEntries(layer.document)) {
        const target = targetOf(place);
        // What a higher layer has replaced is read by nobody.
        if (!target || values.written(place.to).state === 'absent') continue;
        const { start, end } = place.entry.key;
        report({
          at: { layer: index, start, end, path: target },
          messageId: 'ignored',
          data: { key: place.name },
          proposals: place.shared ? [] : proposals(layer, index, place, target),
        });
      }
    }
  },
});

/** The known path that a dotted key spells, from the map it stands in or from the root. */
function targetOf({ name, path, schema }: ReadEntry): Path | undefined {
  if (schema || !/[.[]/.test(name)) return undefined;
  const steps = parsePath(name);
  if (!steps || steps.length < 2) return undefined;
  const relative = [...path, ...steps];
  if (isKnownPath(relative)) return relative;
  return isKnownPath(steps) ? steps : undefined;
}

function proposals({ document }: Layer, layer: number, place: EntryPlace, target: Path): readonly Proposal[] {
  const data = { path: formatPath(target) };
  if (isUnset(document, target))
    return [{ kind: 'fix', title: 'nest', data, layer, edits: nestEntry(document, place, target) }];
  const { value } = place.entry;
  const nested = nodeAt(document.root, target);
  if (value.kind !== 'scalar' || nested?.kind !== 'scalar') return [];
  const drop = removeEntry(document, place.map, place.entry, place.above);
  if (value.value === nested.value) return [{ kind: 'fix', title: 'drop', data, layer, edits: drop }];
  const take = together(assign(document, [{ path: target, value: value.value }]), drop);
  return [
    { kind: 'ask', title: 'keepNested', data, layer, edits: drop },
    { kind: 'ask', title: 'takeDotted', data, layer, edits: take },
  ];
}

function nodeAt(root: Layer['document']['root'], path: Path): ResolvedNode | undefined {
  let node = root?.kind === 'alias' ? undefined : root;
  for (const step of path)
    node = node?.kind === 'map' || node?.kind === 'seq' ? findChild(node, step)?.node : undefined;
  return node;
}

function together(first: EditResult, second: EditResult): EditResult {
  if ('refused' in first) return first;
  if ('refused' in second) return second;
  return { edits: [...first.edits, ...second.edits] };
}
