/** Half-open range of UTF-16 offsets into the document's text. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** What Helm makes of a scalar. */
export type ScalarValue = string | number | boolean | null;

/** `empty` is a value that is not written at all, as in `key:`. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';

interface NodeBase extends OffsetRange {
  /** Name of the anchor (`&name`) in front of the node. */
  readonly anchor?: string;
  /** The tag (`!!str`) in front of the node. */
  readonly tag?: Tag;
  /** Where the node begins when its anchor and tag are counted in. */
  readonly outerStart: number;
}

/** A tag as written, and its full name, such as `tag:yaml.org,2002:str`. */
export interface Tag extends OffsetRange {
  readonly name: string;
}

/**
 * A scalar; `value` is typed as Helm reads it, `text` is what stands between the quotes, escapes resolved. A literal or
 * folded one ends behind its last line break.
 */
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  readonly value: ScalarValue;
  readonly text: string;
}

/** `*name`; `target` is absent where no anchor of that name stands before it. */
export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  readonly target?: YamlNode;
}

/** One `key: value` of a map. `start` is where the key begins, anchor, tag and `?` included; `end` is the end of the value. */
export interface Entry extends OffsetRange {
  readonly key: YamlNode;
  /** The key as Helm reads it; undefined for a key that is no scalar. */
  readonly name: string | undefined;
  readonly value: YamlNode;
  /** Offset of the `:`; undefined where there is none, as in `{a}`. */
  readonly colon: number | undefined;
  /** Whether this is a merge key (`<<`). */
  readonly merge: boolean;
}

/** A map; a block one ends with its last value, `{}` behind its brace. A single pair of a list, `[a: 1]`, has no braces. */
export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly Entry[];
}

/** `dashes` holds the offset of each item's `-`; empty in flow style. */
export interface SeqNode extends NodeBase {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
  readonly dashes: readonly number[];
}

/** The tree of one YAML document. */
export type YamlNode = ScalarNode | AliasNode | MapNode | SeqNode;

/** What stands for a node once aliases are followed. */
export type ResolvedNode = Exclude<YamlNode, AliasNode>;

/** Follows aliases to the node they stand for; undefined for an alias without an anchor. */
export function resolveAlias(node: YamlNode): ResolvedNode | undefined {
  let current: YamlNode | undefined = node;
  while (current?.kind === 'alias') current = current.target;
  return current;
}

/** Whether nothing, or a written null, stands there. */
export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}
