import type { Entry, OffsetRange, YamlNode } from '../node.ts';
import type { Path } from '../path.ts';

/** What a place in a text is for. All ranges lie inside the text. */
export type Context = KeyContext | ValueContext | ItemContext | EmptyContext | CommentContext | BrokenContext;

/** What is typed at a place, and what a proposal would replace. */
export interface Typed {
  /** The text from the beginning of the word up to the place, without its opening quote. */
  readonly prefix: string;
  /** The whole word, quotes included; empty where there is none. */
  readonly range: OffsetRange;
  /** Whether the place is inside `{}` or `[]`. */
  readonly flow: boolean;
}

/** A key, or where one can be written: `re‸`, `{a: 1, ‸}`, `- re‸: 1` behind the first key of an item. */
export interface KeyContext extends Typed {
  readonly kind: 'key';
  /** The path of the map that the key belongs to. */
  readonly path: Path;
  /** The column of the key. */
  readonly column: number;
  /** The entry as the tree has it; absent where it is not one yet. */
  readonly entry?: Entry;
}

/** A value, or where one can be written: `key: ‸`, `key: va‸`. */
export interface ValueContext extends Typed {
  readonly kind: 'value';
  /** The path of the value, its key included. */
  readonly path: Path;
  /** Whether a blank is missing in front of it, as in `key:‸`. */
  readonly needsBlank: boolean;
  /** The value as the tree has it. */
  readonly node?: YamlNode;
}

/** An item of a list, or where one can be written: `- ‸`, `[a, ‸]`. It may become the first key of a map. */
export interface ItemContext extends Typed {
  readonly kind: 'item';
  /** The path of the item, its position included. */
  readonly path: Path;
  readonly needsBlank: boolean;
  readonly node?: YamlNode;
}

/** A blank line, or the indent of one. */
export interface EmptyContext {
  readonly kind: 'empty';
  /** The path of the map (or, where only one fits, list) that a line with this indent would belong to. */
  readonly path: Path;
  /** The path of the list that a `-` at this column would continue. */
  readonly list?: Path;
  /** The column of the place. */
  readonly column: number;
  /** Empty, at the place. */
  readonly range: OffsetRange;
}

/** Inside a comment. */
export interface CommentContext {
  readonly kind: 'comment';
  /** The path of what the comment stands in, by what is in front of it. */
  readonly path: Path;
  readonly range: OffsetRange;
}

/** A place where the text in front of it is not valid YAML; the path is what its indent suggests. */
export interface BrokenContext extends Typed {
  readonly kind: 'broken';
  readonly path: Path;
}
