import { ownEntry } from '../lookup.ts';
import { type OffsetRange, resolveAlias, type YamlNode } from '../node.ts';
import type { Path } from '../path.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { contentEnds } from './contentEnd.ts';
import { oneLine } from './oneLine.ts';

/** What a key or an item stands for, aliases followed. */
export type SymbolKind = 'map' | 'list' | 'text' | 'number' | 'boolean' | 'null';

/** One key of a map or one item of a list, from its first character to the end of its value. */
export interface YamlSymbol extends OffsetRange {
  /** Never blank. An item is called by its `name` or `id`, else `[n]`. */
  readonly name: string;
  readonly kind: SymbolKind;
  /** The value, for what has nothing below it. */
  readonly detail?: string;
  /** What names it; lies inside its range. */
  readonly selection: OffsetRange;
  readonly children: readonly YamlSymbol[];
}

/** What may be shown of a scalar's text at a path. */
export type ShownText = (path: Path, text: string) => string;

const MAX_SYMBOLS = 10_000;
const MAX_LENGTH = 60;

/** A part of a map or list. */
interface Part extends OffsetRange {
  readonly step: string | number;
  readonly name: string;
  readonly value: YamlNode;
  readonly selection: OffsetRange;
}

/**
 * The outline of a document's first YAML document: keys and items in each other; aliases hold nothing. Of more than
 * 10,000 the deepest are missing.
 */
export function symbolsOf({ text, root }: ValuesDocument, shown: ShownText): readonly YamlSymbol[] {
  const endOf = contentEnds(text);
  const symbols: YamlSymbol[] = [];
  const pending: { readonly node: YamlNode; readonly path: Path; readonly into: YamlSymbol[] }[] = [];
  if (root) pending.push({ node: root, path: [], into: symbols });
  let room = MAX_SYMBOLS;
  // Level by level: the list grows while it is read.
  for (const { node, path, into } of pending) {
    for (const part of partsOf(text, node)) {
      if (room-- === 0) return symbols;
      const { name, value, start, selection } = part;
      const end = endOf(part);
      const to = [...path, part.step];
      const children: YamlSymbol[] = [];
      const detail = detailOf(value, (written) => shown(to, written));
      into.push({
        name: oneLine(name, MAX_LENGTH) || JSON.stringify(name.slice(0, MAX_LENGTH)),
        kind: kindOf(value),
        ...(detail !== '' && { detail }),
        start,
        end,
        selection: { start: Math.min(selection.start, end), end: Math.min(selection.end, end) },
        children,
      });
      pending.push({ node: value, path: to, into: children });
    }
  }
  return symbols;
}

function partsOf(text: string, node: YamlNode): readonly Part[] {
  if (node.kind === 'seq')
    return node.items.map((value, step) => {
      const called = nameOf(value);
      const { start, end } = value;
      return {
        step,
        name: called?.text ?? `[${step}]`,
        value,
        start: node.dashes[step] ?? startOf(value),
        end,
        selection: called?.place ?? { start, end },
      };
    });
  if (node.kind !== 'map') return [];
  return node.entries.map(({ key, name, value, start, end }) => ({
    step: name ?? '',
    name: key.kind === 'scalar' ? key.text : text.slice(key.start, key.end),
    value,
    start,
    end,
    selection: { start: key.start, end: key.end },
  }));
}

/** In `[? a: 1]` the map begins behind the `?` of its entry. */
function startOf(item: YamlNode): number {
  const first = item.kind === 'map' ? item.entries[0] : undefined;
  return Math.min(item.outerStart, first?.start ?? item.outerStart);
}

function nameOf(item: YamlNode): { readonly text: string; readonly place: OffsetRange } | undefined {
  if (item.kind !== 'map') return undefined;
  for (const key of ['name', 'id']) {
    const value = ownEntry(item, key)?.value;
    if (value?.kind === 'scalar' && value.text.trim() !== '')
      return { text: value.text, place: { start: value.start, end: value.end } };
  }
  return undefined;
}

function kindOf(node: YamlNode): SymbolKind {
  const resolved = resolveAlias(node);
  if (resolved?.kind === 'map') return 'map';
  if (resolved?.kind === 'seq') return 'list';
  const value = resolved?.value ?? null;
  if (value === null) return 'null';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}

function detailOf(node: YamlNode, shown: (written: string) => string): string {
  if (node.kind === 'alias') return oneLine(`*${node.name}`, MAX_LENGTH);
  if (node.kind === 'map') return node.entries.length === 0 ? '{}' : '';
  if (node.kind === 'seq') return node.items.length === 0 ? '[]' : '';
  return oneLine(shown(node.text), MAX_LENGTH);
}
