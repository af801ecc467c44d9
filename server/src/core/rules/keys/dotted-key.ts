import { isKnownPath } from '../../catalog/schema.ts';
import type { Layer } from '../../values/layer.ts';
import { type EditResult, joinEdits } from '../../yaml/edit.ts';
import { assign } from '../../yaml/editors/assign.ts';
import { type EntryPlace, isUnset, nestEntry } from '../../yaml/editors/nest.ts';
import { nodeEquals, type PlainValue } from '../../yaml/editors/plainValue.ts';
import { removeEntry } from '../../yaml/editors/remove.ts';
import { findChild } from '../../yaml/lookup.ts';
import type { ResolvedNode, YamlNode } from '../../yaml/node.ts';
import { formatPath, type Path, parsePath } from '../../yaml/path.ts';
import type { ValuesDocument } from '../../yaml/valuesDocument.ts';
import { withRightService } from '../helpers/misplaced.ts';
import { settingsOf } from '../helpers/settings.ts';
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
      const found = dottedIn(layer).filter(({ place }) => values.written(place.to).state !== 'absent');
      const written = writtenFor(found, layer.document.text);
      for (const { place, target } of found) {
        const { start, end } = place.entry.key;
        const isAlone = written.get(formatPath(target))?.size === 1;
        report({
          at: { layer: index, start, end, path: target },
          messageId: 'ignored',
          data: { key: place.name },
          proposals: place.shared ? [] : proposals(layer, index, place, target, isAlone),
        });
      }
    }
  },
});

interface Dotted {
  readonly place: ReadEntry;
  readonly target: Path;
}

function dottedIn({ document }: Layer): readonly Dotted[] {
  return knownEntries(document).flatMap((place) => {
    const target = targetOf(place);
    return target ? [{ place, target }] : [];
  });
}

/** What is written for each path; different texts contradict each other. */
function writtenFor(found: readonly Dotted[], text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const written = new Map<string, Set<string>>();
  for (const { place, target } of found) {
    const key = formatPath(target);
    const { start, end } = place.entry.value;
    written.set(key, (written.get(key) ?? new Set()).add(text.slice(start, end)));
  }
  return written;
}

/** The known path that a dotted key spells, from the map it stands in or from the root. */
function targetOf({ name, path, schema }: ReadEntry): Path | undefined {
  if (schema || !/[.[]/.test(name)) return undefined;
  const steps = parsePath(name);
  if (!steps || steps.length < 2) return undefined;
  const relative = [...path, ...steps];
  return [relative, steps, withRightService(relative), withRightService(steps)].find(
    (path) => path !== undefined && isKnownPath(path),
  );
}

/** Of two dotted keys for one path, as of a dotted and a nested one, only the user knows which is meant. */
function proposals(
  { document }: Layer,
  layer: number,
  place: EntryPlace,
  target: Path,
  isAlone: boolean,
): readonly Proposal[] {
  const data = { path: formatPath(target) };
  const propose = (kind: Proposal['kind'], title: string, edits: EditResult): Proposal => {
    return { kind, title, data, layer, edits };
  };
  if (isUnset(document, target)) return [propose(isAlone ? 'fix' : 'ask', 'nest', nestEntry(document, place, target))];
  const settings = settingsOf(document, place.entry, target);
  if (!settings) return [];
  const missing = settings.filter(({ path }) => isUnset(document, path));
  const others = settings.filter(({ path, value }) => !isUnset(document, path) && !isSame(document, path, value));
  const drop = removeEntry(document, place.map, place.entry, place.above);
  const nested = together(assign(document, missing), drop);
  if (others.length === 0) return [propose('fix', missing.length === 0 ? 'drop' : 'nest', nested)];
  return [
    propose('ask', 'keepNested', nested),
    propose('ask', 'takeDotted', together(assign(document, settings), drop)),
  ];
}

function isSame({ root }: ValuesDocument, path: Path, value: PlainValue): boolean {
  const node = nodeAt(root, path);
  return node !== undefined && nodeEquals(node, value);
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
