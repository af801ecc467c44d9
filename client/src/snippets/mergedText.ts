/** An edit of a text: what stands between two offsets is replaced. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after edits that do not overlap. What is inserted at one place stays in the order given. */
export function mergedText(text: string, edits: readonly OffsetEdit[]): string {
  let merged = '';
  let position = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    merged += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return merged + text.slice(position);
}
