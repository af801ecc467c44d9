import type { Locale } from '../messages/localized.ts';
import { findChild } from '../yaml/lookup.ts';
import type { Entry, MapNode, OffsetRange, YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import { lineEnd, lineStart } from '../yaml/style.ts';
import { aliasHint } from './aliased.ts';
import type { Hint, HintContext, HintSource } from './hint.ts';
import { missingHints, type WrittenMap } from './missing.ts';
import { overriddenHint } from './overridden.ts';

/**
 * The effective values in a range of one file that come from elsewhere: from a higher layer, behind an alias, or, for
 * keys that matter for availability, from any layer or the chart. Nothing in a file that is not wholly understood.
 */
export function hintsOf(source: HintSource, range: OffsetRange, locale: Locale): readonly Hint[] {
  const document = source.values.layers[source.layer]?.document;
  if (!document?.root || document.incomplete) return [];
  const context: HintContext = { ...source, document, locale };
  const { text } = document;
  const lines = { start: lineStart(text, range.start), end: lineEnd(text, range.end) };
  const { hints, maps } = lookThrough(context, document.root, lines);
  return [...hints, ...missingHints(context, maps)]
    .filter(({ offset }) => range.start <= offset && offset <= range.end)
    .sort((a, b) => a.offset - b.offset);
}

interface Seen {
  readonly hints: readonly Hint[];
  readonly maps: readonly WrittenMap[];
}

/** Visits what stands in some lines, as far as Helm reads it and no higher layer replaces it. */
function lookThrough(context: HintContext, root: YamlNode, lines: OffsetRange): Seen {
  const hints: Hint[] = [];
  const maps: WrittenMap[] = [];
  const isSeen = (start: number, end: number): boolean => start <= lines.end && lines.start <= end;
  const visitEntry = (map: MapNode, entry: Entry, path: Path): void => {
    const { name, key, value, merge } = entry;
    if (merge || name === undefined || findChild(map, name)?.entry !== entry) return;
    const to = [...path, name];
    const overridden = overriddenHint(context, entry, to);
    if (overridden) {
      hints.push(overridden);
      return;
    }
    if (value.kind === 'map' && isSeen(key.start, key.end)) maps.push({ entry, map: value, path: to });
    visit(value, to);
  };
  const visit = (node: YamlNode, path: Path): void => {
    const alias = node.kind === 'alias' ? aliasHint(context, node, path) : undefined;
    if (alias) hints.push(alias);
    if (node.kind === 'seq')
      for (const [index, item] of node.items.entries())
        if (isSeen(item.outerStart, item.end)) visit(item, [...path, index]);
    if (node.kind === 'map')
      for (const entry of node.entries) if (isSeen(entry.start, entry.end)) visitEntry(node, entry, path);
  };
  visit(root, []);
  return { hints, maps };
}
