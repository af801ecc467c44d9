/** A place in a text, both counted from 0; `column` in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Where each line of a text begins and ends. Line ends are `\n`, `\r\n` and a lone `\r`, as in LSP. */
export class LineIndex {
  readonly #starts: readonly number[];
  /** Where each line's own characters end, its line break left out. */
  readonly #ends: readonly number[];

  constructor(text: string) {
    const starts = [0];
    const ends: number[] = [];
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
      ends.push(offset);
      if (code === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === LINE_FEED) offset++;
      starts.push(offset + 1);
    }
    ends.push(text.length);
    this.#starts = starts;
    this.#ends = ends;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line and column of an offset; beyond the text it counts as its end, inside of `\r\n` as the end of the line. */
  at(offset: number): LineColumn {
    const wanted = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: Math.min(wanted, this.#ends[low] ?? wanted) - (this.#starts[low] ?? 0) };
  }

  /** The offset where a line begins; beyond the last line, the end of the text. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.#length;
  }

  /** The offset of a line and column; a column beyond the line counts as its end, before the line break. */
  offsetOf({ line, column }: LineColumn): number {
    const end = this.#ends[Math.max(0, line)] ?? this.#length;
    return Math.min(this.startOf(line) + Math.max(0, column), end);
  }

  get #length(): number {
    return this.#ends.at(-1) ?? 0;
  }
}
