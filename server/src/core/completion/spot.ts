import type { TextEdit } from '../yaml/edit.ts';
import type { OffsetRange } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';

/** How new text comes to stand at a place. */
export interface Slot {
  /** What is replaced; on one line. */
  readonly range: OffsetRange;
  /** `here`: the first line goes on where the range begins. `line`: the range begins the line. `below`: on new lines. */
  readonly lead: 'here' | 'line' | 'below';
  /** The column of the new lines. */
  readonly column: number;
  /** Whether the new text begins an item of a list. */
  readonly dash: boolean;
  /** Inside `{}` or `[]`, and whether these look like JSON. */
  readonly flow: false | 'yaml' | 'json';
  readonly before: string;
  readonly behind: string;
  /** The quotes that stand around what is typed. */
  readonly quote: '' | '"' | "'";
  /** Whether a comment or blank is all that follows on the line, so that several lines can be written. */
  readonly open: boolean;
  /** What has to go elsewhere, such as a written null that becomes a map. */
  readonly edits: readonly TextEdit[];
}

/**
 * Something that can be written at a place in a text: new entries of a map, the key above entries that are there
 * already, another name for a key, or a value.
 */
export interface Spot {
  readonly wants: 'entries' | 'parent' | 'name' | 'value';
  /** The path of the map, or of the value. */
  readonly path: Path;
  /** The keys that the map has already. */
  readonly present: ReadonlySet<string>;
  readonly slot: Slot;
  /** The document as it is without the word that is being typed. */
  readonly document: ValuesDocument;
}

/** The text of new lines in a slot. They are indented relative to each other. */
export function slotText(slot: Slot, lines: readonly string[]): string {
  const { column, lead, before, behind, dash } = slot;
  const items = dash ? lines.map((line, index) => (index === 0 ? '- ' : '  ') + line) : lines;
  const pad = ' '.repeat(column);
  const [first = '', ...rest] = items;
  const head = lead === 'here' ? first : pad + first;
  const text = [head, ...rest.map((line) => pad + line)].join('\n');
  return `${lead === 'below' ? '\n' : ''}${before}${text}${behind}`;
}

/** The quote that a word begins with. */
export function quoteAt(text: string, { start, end }: OffsetRange): Slot['quote'] {
  const first = text[start];
  return start < end && (first === '"' || first === "'") ? first : '';
}
