import type { Lexeme } from '../lexing.ts';
import type { YamlNode } from '../node.ts';
import type { YamlProblem } from '../problem.ts';

const BREAK = /[\r\n]/g;
const ODD_COMMENT = /#[^ \r\n]|(?<=\n *\n)#/y;

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
  /** Whether a comment stands right above that makes the parser lose count of the indent: `#x`, or one below a blank line. */
  isBelowOddComment = false;
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

  /** Whether a sticky pattern matches here. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    return pattern.test(this.text);
  }

  /** Passes over what a sticky pattern matches here, and answers it. */
  take(pattern: RegExp): string | undefined {
    if (!this.sees(pattern)) return undefined;
    const source = this.text.slice(this.offset, pattern.lastIndex);
    this.offset = pattern.lastIndex;
    return source;
  }

  skipBlanks(): void {
    while (this.text[this.offset] === ' ') this.offset++;
  }

  /** Goes on to the next content behind blanks and a comment; false where anything else follows in this line. */
  endLine(): boolean {
    this.skipBlanks();
    if (this.text[this.offset - 1] === ' ') this.#comment();
    if (!this.isAtEnd && !this.#newLine()) return false;
    this.toContent();
    return true;
  }

  /** Passes over blank lines and comments. */
  toContent(): void {
    this.isBelowOddComment = false;
    do {
      this.skipBlanks();
      this.isBelowOddComment ||= this.sees(ODD_COMMENT);
      this.#comment();
    } while (this.#newLine());
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

  /** Passes over a line break. */
  #newLine(): boolean {
    const { text, offset } = this;
    const length = text[offset] === '\n' ? 1 : text.startsWith('\r\n', offset) ? 2 : 0;
    if (length === 0) return false;
    this.offset += length;
    this.#lineStart = this.offset;
    return true;
  }

  #comment(): void {
    const { text, offset: start } = this;
    if (text[start] !== '#') return;
    BREAK.lastIndex = start;
    const end = BREAK.exec(text)?.index ?? text.length;
    this.comments.push({ kind: 'other', source: text.slice(start, end), start });
    this.offset = end;
  }
}
