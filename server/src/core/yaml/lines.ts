/** A place in a text, both counted from 0; `column` in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Where each line of a text begins. Line ends are `\n`, `\r\n` and a lone `\r`, as in LSP. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line and column of an offset; offsets beyond the text count as its end. */
  at(offset: number): LineColumn {
    const wanted = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: wanted - (this.#starts[low] ?? 0) };
  }

  /** The offset where a line begins; beyond the last line, the end of the text. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.#length;
  }

  /** The offset of a line and column, kept inside the text and the line. */
  offsetOf({ line, column }: LineColumn): number {
    const start = this.startOf(line);
    const next = line + 1 < this.#starts.length ? this.startOf(line + 1) : this.#length;
    return Math.min(start + Math.max(0, column), next);
  }
}
