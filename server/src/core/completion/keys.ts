import { childrenOf, schemaAt } from '../catalog/schema.ts';
import type { SchemaEntry } from '../catalog/schemaEntry.ts';
import { choiceStop, escapeSnippet, tabStop, withTabStops } from '../snippets/snippetText.ts';
import type { Path } from '../yaml/path.ts';
import { writeScalar } from '../yaml/scalar.ts';
import { keyDocumentation, kindName } from './documentation.ts';
import { isDeprecated, rankOf } from './rank.ts';
import { type Slot, type Spot, slotText } from './spot.ts';
import type { CompletionRequest, Suggestion } from './suggestion.ts';
import { candidatesFor } from './values.ts';

interface Key {
  readonly name: string;
  readonly path: Path;
  readonly entry: SchemaEntry;
  readonly rank: number;
}

/** The keys that a map lacks, or the other names that a key could have; what matters for availability first. */
export function keySuggestions(spot: Spot, request: CompletionRequest): readonly Suggestion[] {
  const { path, present, wants } = spot;
  return [...childrenOf(path)]
    .filter(([name, { kind }]) => !present.has(name) && (wants !== 'parent' || kind === 'map'))
    .map(([name, entry]): Key => {
      const inner = [...path, name];
      return { name, path: inner, entry, rank: rankOf(inner, entry, request.chartVersion) };
    })
    .sort((a, b) => a.rank - b.rank)
    .map((key) => suggestion(key, spot, linesOf(key, spot, request), request));
}

function linesOf(key: Key, spot: Spot, request: CompletionRequest): readonly string[] {
  const name = keyName(key.name, spot.slot);
  if (spot.wants === 'name') return [name];
  return spot.wants === 'parent' ? [`${name}:`] : entryLines(key, spot, request);
}

function suggestion(
  { name, path, entry, rank }: Key,
  { slot }: Spot,
  lines: readonly string[],
  { chartVersion, locale }: CompletionRequest,
): Suggestion {
  return {
    label: name,
    kind: 'key',
    source: 'schema',
    rank,
    detail: kindName(entry, slot.dash, locale),
    documentation: keyDocumentation(path, entry, chartVersion, locale),
    edit: { ...slot.range, text: slotText(slot, lines) },
    additionalEdits: slot.edits,
    filter: slot.quote + name,
    deprecated: isDeprecated(path, chartVersion),
    closed: false,
  };
}

/** `key: value` with a tab stop where the value goes. A map or list begins on the next line, or as brackets. */
function entryLines(
  { name, path, entry }: Key,
  { slot, document: { style } }: Spot,
  request: CompletionRequest,
): readonly string[] {
  const key = `${keyName(name, slot)}:`;
  const { kind } = entry;
  if (slot.flow !== false)
    return [`${key} ${kind === 'map' ? '{$1}' : kind === 'list' ? '[$1]' : proposal(path, entry, slot, request)}`];
  const isOneLine = !slot.open || (kind !== 'map' && kind !== 'list');
  if (isOneLine) return [`${key} ${kind === 'map' || kind === 'list' ? '$1' : proposal(path, entry, slot, request)}`];
  if (kind === 'map') return [key, `${' '.repeat(style.indent)}$1`];
  const isList = schemaAt([...path, 0])?.kind === 'map';
  return [
    key,
    `${' '.repeat(style.listIndent)}- ${isList ? '$1' : proposal([...path, 0], entry.items ?? entry, slot, request)}`,
  ];
}

function keyName(name: string, slot: Slot): string {
  return escapeSnippet(slot.flow === 'json' ? JSON.stringify(name) : name);
}

/** The value that a new key begins with: a choice, the best one, or nothing but a place to write it. */
function proposal(path: Path, entry: SchemaEntry, { flow }: Slot, { values, chartVersion }: CompletionRequest): string {
  const candidates = candidatesFor(path, entry, values, chartVersion);
  const format = { flow: flow !== false, alwaysQuote: flow === 'json' };
  const written = candidates.map(({ value }) => writeScalar(value, format));
  const [best = ''] = written;
  if (entry.kind === 'boolean' || entry.allowed.length > 0) return choiceStop(1, written);
  if (candidates[0]?.own === true) return /<[^<>]+>/.test(best) ? withTabStops(best, new Map()) : tabStop(1, best);
  return path.at(-1) === 'replicas' ? tabStop(1, best) : '$1';
}
