import type { Lexeme } from '../lexing.ts';
import type { YamlNode } from '../node.ts';
import type { YamlProblem } from '../problem.ts';

/** All patterns are sticky: they are tried where the cursor stands. */
export const BLANKS = / */y;
const LINE_END = /\r?\n|$/y;
const COMMENT = /#[^\r\n]*/y;

/** What is nested deeper is left to the parser, which has a limit of its own. */
const MAX_DEPTH = 50;

/** Where the reading of a text has come to, and what was noted on the way. */
export class Cursor {
  readonly comments: Lexeme[] = [];
  readonly problems: YamlProblem[] = [];
  /** Undefined while the node of an anchor is being read. */
  readonly anchors = new Map<string, YamlNode | undefined>();
  readonly text: string;
  offset = 0;
  #lineStart = 0;
  #depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  get column(): number {
    return this.offset - this.#lineStart;
  }

  get isAtEnd(): boolean {
    return this.offset >= this.text.length;
  }

  /** Whether a pattern matches here. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    return pattern.test(this.text);
  }

  /** Passes over what a pattern matches here, and answers it. */
  take(pattern: RegExp): string | undefined {
    if (!this.sees(pattern)) return undefined;
    const source = this.text.slice(this.offset, pattern.lastIndex);
    this.offset = pattern.lastIndex;
    return source;
  }

  /** Goes on to the next content behind blanks and a comment; false where anything else follows in this line. */
  endLine(): boolean {
    this.take(BLANKS);
    if (this.text[this.offset - 1] === ' ') this.#comment();
    if (!this.sees(LINE_END)) return false;
    this.toContent();
    return true;
  }

  /** Passes over blank lines and comments. */
  toContent(): void {
    for (;;) {
      this.take(BLANKS);
      this.#comment();
      if (this.isAtEnd || !this.take(LINE_END)) return;
      this.#lineStart = this.offset;
    }
  }

  /** Reads something that lies inside of what is being read; the cursor stays where that cannot be read. */
  nested<T>(read: (cursor: Cursor) => T | undefined): T | undefined {
    if (this.#depth >= MAX_DEPTH) return undefined;
    const { offset } = this;
    this.#depth++;
    const node = read(this);
    this.#depth--;
    if (node === undefined) this.offset = offset;
    return node;
  }

  #comment(): void {
    const start = this.offset;
    const source = this.take(COMMENT);
    if (source !== undefined) this.comments.push({ kind: 'other', source, start });
  }
}
