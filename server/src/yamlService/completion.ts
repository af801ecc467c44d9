import { type CompletionItem, CompletionList, type Position } from 'yaml-language-server';
import { createValuesDocument, type ValuesDocument } from '../core/yaml/valuesDocument.ts';
import { itemAt, standsForObject } from './item.ts';
import type { Library } from './library.ts';
import { type Place, placeAt } from './place.ts';

/**
 * The library finds hardly anything where no word is, takes half of some words for the whole, and forgets the colon of a
 * key behind another one: it is shown this one instead, with which no key begins.
 */
const WORD = '_';

/** What the library's items stand for; in quotes, so that no line below goes on with it. */
const VALUE = '""';
const ENTRY = `${WORD}: ${VALUE}`;

/** What begins an item or a map where the library sees none to write keys into. */
const FRAMES: Partial<Record<Place['kind'], readonly [before: string, behind: string]>> = {
  blankLine: ['- ', ''],
  entry: ['- ', ''],
  item: ['{ ', ' }'],
};

/** What the schema knows for a place: keys that are not there yet, and values. Empty inside comments. */
export async function completion(
  library: Library,
  document: ValuesDocument,
  position: Position,
): Promise<CompletionList> {
  const offset = document.lines.offsetOf({ line: position.line, column: position.character });
  const place = placeAt(document, offset);
  if (place === undefined) return CompletionList.create();
  const { kind, before, behind } = place;
  const isLine = kind === 'blankLine';
  const found = await itemsAt(library, document, place, isLine ? '' : WORD, isLine || kind === 'entry' ? ENTRY : VALUE);
  const frame = FRAMES[kind];
  if (found.length > 0 || frame === undefined) return CompletionList.create(found);
  const framed = { ...place, before: before + frame[0], behind: frame[1] + behind };
  return CompletionList.create(await itemsAt(library, document, framed, WORD, ENTRY));
}

/** The items for a word at a place; none where what they stand for, such as `piece`, would break the text. */
async function itemsAt(
  { service, view }: Library,
  document: ValuesDocument,
  place: Place,
  word: string,
  piece: string,
): Promise<CompletionItem[]> {
  const probe = written(document, place, word);
  const seen = view(probe);
  const offset = place.range.start + place.before.length + word.length;
  if (seen === undefined || offset > seen.getText().length) return [];
  if (written(document, place, piece).problems.length > document.problems.length) return [];
  const { items } = await service.doComplete(seen, seen.positionAt(offset), false);
  return items.filter((item) => !standsForObject(item)).map((item, index) => itemAt(document, place, item, index));
}

/** The document with something written at a place. */
function written(document: ValuesDocument, { range, before, behind }: Place, piece: string): ValuesDocument {
  const { text } = document;
  return createValuesDocument(text.slice(0, range.start) + before + piece + behind + text.slice(range.end), document);
}
