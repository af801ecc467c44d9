import { duplicateKeys } from './faults.ts';
import type { Lexeme } from './lexing.ts';
import { emptyScalar, isMergeKey, keyName } from './makeNode.ts';
import type { Entry, MapNode, ScalarNode, ScalarStyle, SeqNode, YamlNode } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { resolveScalar } from './resolveScalar.ts';

/** The tree of a text that holds nothing unusual. */
export interface QuickTree {
  readonly root: MapNode;
  /** Equal keys; nothing else can be wrong. */
  readonly problems: readonly YamlProblem[];
  readonly comments: readonly Lexeme[];
}

/** Tabs, lone carriage returns, marks of byte order: whatever stands around them, the parser shall decide. */
const UNUSUAL = /[\t\ufeff]|\r(?!\n)/;

const KEY = /(?:[A-Za-z_][\w./-]*|"[^"\\\r\n]*"|'[^'\r\n]*')(?=:(?:[ \r\n]|$))/y;
const DASH = /-(?=[ \r\n]|$)/y;
const QUOTED = /"[^"\\\r\n]*"|'[^'\r\n]*'(?!')/y;
const EMPTY = /\{\}|\[\]/y;
const PLAIN = /(?:[^\s,[\]{}#&*!|>'"%@`?:-]|[-?:](?=[^ \r\n]))(?: *(?:[^ \r\n:#]+|:(?![ \r\n]|$)|(?<! )#))*/y;
const BLANKS = / */y;
const LINE_END = /\r?\n|$/y;
const COMMENT = /#[^\r\n]*/y;

/** The parser takes no longer keys than 1,024 characters. */
const MAX_KEY = 1000;

/** What is nested deeper is left to the parser, which has a limit of its own. */
const MAX_DEPTH = 50;

/**
 * Reads a text of which every line is a key, a value on one line, an item of a list or a comment, as nearly all values
 * files are. Undefined for any other text, right or wrong: what is said here is what the parser would say, in a tenth
 * of the time and without its garbage.
 */
export function quickRead(text: string): QuickTree | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const reader = new QuickReader(text);
  const root = reader.root();
  return root && { root, problems: reader.problems, comments: reader.comments };
}

/** Stands at the first character of some content, or at the end. A method that returns undefined has given up. */
class QuickReader {
  readonly problems: YamlProblem[] = [];
  readonly comments: Lexeme[] = [];
  readonly #text: string;
  #offset = 0;
  #lineStart = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  root(): MapNode | undefined {
    this.#toContent();
    const root = this.#column === 0 ? this.#map() : undefined;
    return this.#isAtEnd ? root : undefined;
  }

  get #column(): number {
    return this.#offset - this.#lineStart;
  }

  get #isAtEnd(): boolean {
    return this.#offset >= this.#text.length;
  }

  /** A map whose first key stands here. */
  #map(): MapNode | undefined {
    const column = this.#column;
    const entries: Entry[] = [];
    while (!this.#isAtEnd && this.#column === column) {
      const entry = this.#entry(column);
      if (!entry) return undefined;
      entries.push(entry);
    }
    const [first, last] = [entries[0], entries.at(-1)];
    if (!first || !last || (!this.#isAtEnd && this.#column > column)) return undefined;
    this.problems.push(...duplicateKeys(entries));
    const { start } = first;
    return { kind: 'map', start, end: last.end, outerStart: start, flow: false, entries };
  }

  #entry(column: number): Entry | undefined {
    const start = this.#offset;
    const source = this.#take(KEY);
    if (source === undefined || source.length > MAX_KEY) return undefined;
    const key = scalar(source, start);
    const colon = this.#offset;
    this.#offset++;
    const value = this.#value(column, false);
    if (!value) return undefined;
    const end = Math.max(value.end, colon + 1);
    return { start, end, key, name: keyName(key), value, colon, merge: isMergeKey(key) };
  }

  /** A list whose first dash stands here. */
  #seq(): SeqNode | undefined {
    const start = this.#offset;
    const column = this.#column;
    const items: YamlNode[] = [];
    const dashes: number[] = [];
    while (!this.#isAtEnd && this.#column === column) {
      const dash = this.#offset;
      if (this.#take(DASH) === undefined) break;
      const item = this.#value(column, true);
      if (!item) return undefined;
      dashes.push(dash);
      items.push(item);
    }
    if (!this.#isAtEnd && this.#column > column) return undefined;
    const end = items.at(-1)?.end ?? start;
    return { kind: 'seq', start, end, outerStart: start, flow: false, items, dashes };
  }

  /** What stands behind a colon or dash, in this line or below. A list may begin below the column of its key. */
  #value(column: number, inList: boolean): YamlNode | undefined {
    this.#take(BLANKS);
    const start = this.#offset;
    if (inList && this.#sees(KEY)) return this.#nested(() => this.#map());
    const inline = this.#inline(start);
    if (!this.#endLine()) return undefined;
    const isDeeper = !this.#isAtEnd && this.#column > column;
    if (inline) return isDeeper ? undefined : inline;
    if (isDeeper) return this.#nested(() => (this.#sees(DASH) ? this.#seq() : this.#map()));
    const isListBelow = !inList && this.#column === column && this.#sees(DASH);
    return isListBelow ? this.#nested(() => this.#seq()) : emptyScalar(start);
  }

  #inline(start: number): YamlNode | undefined {
    const empty = this.#take(EMPTY);
    if (empty !== undefined) return emptyCollection(empty, start);
    const source = this.#take(QUOTED) ?? this.#take(PLAIN);
    return source === undefined ? undefined : scalar(source, start);
  }

  #nested<T>(read: () => T): T | undefined {
    if (this.#depth >= MAX_DEPTH) return undefined;
    this.#depth++;
    const node = read();
    this.#depth--;
    return node;
  }

  /** Goes on to the next content behind blanks and a comment; false where anything else follows in this line. */
  #endLine(): boolean {
    this.#take(BLANKS);
    if (this.#text[this.#offset - 1] === ' ') this.#comment();
    if (!this.#sees(LINE_END)) return false;
    this.#toContent();
    return true;
  }

  /** Passes over blank lines and comments. */
  #toContent(): void {
    for (;;) {
      this.#take(BLANKS);
      this.#comment();
      if (this.#isAtEnd || !this.#take(LINE_END)) return;
      this.#lineStart = this.#offset;
    }
  }

  #comment(): void {
    const start = this.#offset;
    const source = this.#take(COMMENT);
    if (source !== undefined) this.comments.push({ kind: 'other', source, start });
  }

  #take(pattern: RegExp): string | undefined {
    if (!this.#sees(pattern)) return undefined;
    const source = this.#text.slice(this.#offset, pattern.lastIndex);
    this.#offset = pattern.lastIndex;
    return source;
  }

  #sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.#offset;
    return pattern.test(this.#text);
  }
}

const STYLES: Readonly<Record<string, ScalarStyle>> = { '"': 'double', "'": 'single' };

function scalar(source: string, start: number): ScalarNode {
  const style = STYLES[source[0] ?? ''] ?? 'plain';
  const text = style === 'plain' ? source : source.slice(1, -1);
  const value = resolveScalar(text, style, undefined);
  return { kind: 'scalar', start, end: start + source.length, outerStart: start, style, text, value };
}

function emptyCollection(source: string, start: number): MapNode | SeqNode {
  const place = { start, end: start + source.length, outerStart: start };
  return source === '{}'
    ? { kind: 'map', ...place, flow: true, entries: [] }
    : { kind: 'seq', ...place, flow: true, items: [], dashes: [] };
}
