import type { OffsetRange } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import { createValuesDocument, type ValuesDocument } from '../yaml/valuesDocument.ts';
import { nodeAtPath } from './nodeAtPath.ts';

/**
 * The document without a word that is being typed: a key without its colon makes the parser misread what follows, so
 * that neighbours would be missed. All offsets stay.
 */
export function without(document: ValuesDocument, { start, end }: OffsetRange): ValuesDocument {
  if (start === end) return document;
  const { text } = document;
  return createValuesDocument(text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), document);
}

/** The keys that a map has itself. */
export function presentIn({ root }: ValuesDocument, path: Path): ReadonlySet<string> {
  const node = nodeAtPath(root, path);
  const names = node?.kind === 'map' ? node.entries.map(({ name }) => name) : [];
  return new Set(names.filter((name) => name !== undefined));
}
