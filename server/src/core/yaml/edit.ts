/** Replaces the text from `start` to `end` (UTF-16 offsets) by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why an edit cannot be made without changing something else. */
export type Refusal =
  /** The place is shared through an anchor: a change there would change other values too. */
  | 'shared'
  /** A map was expected where something else stands, or a list where none is. */
  | 'not-a-container'
  /** A value of several lines would have to move into `{}`. */
  | 'multi-line-in-flow'
  /** The key is not there. */
  | 'absent'
  /** The text around the place is not valid YAML. */
  | 'broken';

/** Edits that do not overlap, or why there are none. No edits at all means: it is already so. */
export type EditResult = { readonly edits: readonly TextEdit[] } | { readonly refused: Refusal };

/** Sorts edits by place; edits at one spot keep their order. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Sorts edits by place and joins insertions at one spot, in the order given, with each other and what goes there. */
export function joinEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of sortEdits(edits)) {
    const previous = joined.at(-1);
    const isInsertion = previous?.start === edit.start && previous.end === edit.start;
    if (isInsertion) joined[joined.length - 1] = { ...edit, text: previous.text + edit.text };
    else joined.push(edit);
  }
  return joined;
}

/** Puts a blank in front of comments that would otherwise stand right behind what is before them. */
export function separateComments(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.map((edit) => {
    if (text[edit.end] !== '#') return edit;
    const before = edit.text.at(-1) ?? text[edit.start - 1] ?? ' ';
    return /\s/.test(before) ? edit : { ...edit, text: `${edit.text} ` };
  });
}

/** Whether any two edits touch the same text, or insert at the same spot. */
export function editsOverlap(edits: readonly TextEdit[]): boolean {
  const sorted = sortEdits(edits);
  return sorted.some((edit, index) => {
    const previous = sorted[index - 1];
    return previous !== undefined && (edit.start < previous.end || edit.start === previous.start);
  });
}

/** The text after all edits. Throws on edits that overlap or lie outside the text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, text: inserted } of sortEdits(edits)) {
    if (start < position || end < start || end > text.length) throw new RangeError(`edit ${start}-${end} does not fit`);
    parts.push(text.slice(position, start), inserted);
    position = end;
  }
  parts.push(text.slice(position));
  return parts.join('');
}
