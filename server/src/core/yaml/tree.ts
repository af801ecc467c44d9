import { type Alias, type CST, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { duplicateKeys, nullKey, scalarFaults } from './faults.ts';
import { emptyScalar, isMergeKey, keyName } from './makeNode.ts';
import type { AliasNode, Entry, MapNode, ScalarNode, ScalarStyle, SeqNode, YamlNode } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { resolveScalar } from './resolveScalar.ts';

/** Our own tree, and what is wrong with it beyond what the parser says. */
export interface Tree {
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

const SCALAR_STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Copies the parser's tree, resolving aliases on the way; `before` is what stands in front of the root. */
export function buildTree(text: string, contents: Node | undefined, before: readonly CST.SourceToken[]): Tree {
  const builder = new TreeBuilder(text);
  const root = contents && builder.node(contents, before, false);
  return { root, problems: builder.problems };
}

type Tokens = readonly CST.SourceToken[] | undefined;
type Place = Pick<ScalarNode, 'start' | 'end' | 'outerStart' | 'anchor' | 'tag'>;
interface OpenAnchor {
  readonly kind: 'open';
}

/** Visits each node once, in the order of the text. */
class TreeBuilder {
  readonly problems: YamlProblem[] = [];
  readonly #text: string;
  readonly #anchors = new Map<string, YamlNode | OpenAnchor>();

  constructor(text: string) {
    this.#text = text;
  }

  node(node: Node, before: Tokens, inFlow: boolean): YamlNode {
    const place = placeOf(this.#text, node, before);
    if (isAlias(node)) return this.#alias(node, place);
    const { anchor } = place;
    if (anchor === undefined) return this.#build(node, place, inFlow);
    const open: OpenAnchor = { kind: 'open' };
    this.#anchors.set(anchor, open);
    const built = this.#build(node, place, inFlow);
    // An anchor of the same name inside has begun later: it is the one that later aliases mean.
    if (this.#anchors.get(anchor) === open) this.#anchors.set(anchor, built);
    return built;
  }

  #build(node: Node, place: Place, inFlow: boolean): YamlNode {
    if (isMap(node)) {
      const flow = node.flow === true;
      const entries = node.items.map((pair) => this.#entry(pair as Pair<Node, Node | null>, flow));
      this.#report(duplicateKeys(entries));
      const end = collectionEnd(flow, place, entries);
      return { kind: 'map', ...place, ...mapStart(place, entries), end, flow, entries } satisfies MapNode;
    }
    if (isSeq(node)) {
      const flow = node.flow === true;
      const tokens = itemTokens(node.srcToken);
      const items = node.items.map((item, index) => this.node(item as Node, tokens[index], flow));
      const dashes = flow ? [] : items.map(({ outerStart }, index) => dashOf(tokens[index]) ?? outerStart);
      return { kind: 'seq', ...place, end: collectionEnd(flow, place, items), flow, items, dashes } satisfies SeqNode;
    }
    return this.#scalar(node, place, inFlow);
  }

  #entry(pair: Pair<Node, Node | null>, flow: boolean): Entry {
    const token = pair.srcToken as (CST.CollectionItem & { key?: CST.Token }) | undefined;
    const key = this.node(pair.key, token?.start, flow);
    const colon = token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
    const stray = token?.value ?? token?.sep?.find(({ type }) => type === 'anchor' || type === 'tag');
    if (colon === undefined && stray) this.#report([withoutColon(stray)]);
    const isImplicit = !flow && !token?.start.some(({ type }) => type === 'explicit-key-ind');
    if (colon !== undefined && isImplicit && key.start < key.end) this.#report(this.#partedColon(key, colon));
    const afterKey = colon === undefined ? key.end : colon + 1;
    const value = pair.value ? this.node(pair.value, token?.sep, flow) : emptyScalar(afterKey);
    // Behind an anchor or tag, where it must not stand, a `?` begins nothing.
    const question = token?.start.find(({ type }) => type === 'explicit-key-ind')?.offset ?? key.outerStart;
    const fault = nullKey(key, colon ?? question);
    if (fault) this.#report([fault]);
    return {
      start: Math.min(question, key.outerStart),
      end: Math.max(value.end, afterKey),
      key,
      name: keyName(key),
      value,
      colon,
      merge: isMergeKey(key),
    };
  }

  /** The parser takes a colon below its key. */
  #partedColon({ end }: YamlNode, colon: number): readonly YamlProblem[] {
    if (!/[\r\n]/.test(this.#text.slice(end, colon))) return [];
    const message = 'A key and its colon must stand on one line';
    return [{ code: 'MULTILINE_IMPLICIT_KEY', message, start: colon, end: colon + 1, structural: true }];
  }

  #scalar(node: Node, place: Place, inFlow: boolean): ScalarNode {
    if (!isScalar(node)) throw new Error('a YAML node that is neither map, list, alias nor scalar');
    const style = place.start === place.end ? 'empty' : (SCALAR_STYLES[node.type ?? 'PLAIN'] ?? 'plain');
    const source = this.#text.slice(place.start, place.end);
    this.#report(scalarFaults(source, place.start, style, inFlow));
    const text = withoutAddedBreak(node.source ?? '', source, style);
    return { kind: 'scalar', ...place, style, text, value: resolveScalar(text, style, place.tag?.name) };
  }

  #alias(node: Alias, place: Place): AliasNode {
    const target = this.#anchors.get(node.source);
    if (target !== undefined && target.kind !== 'open') return { kind: 'alias', ...place, name: node.source, target };
    const message = target ? `Anchor ${node.source} contains itself` : `Alias *${node.source} has no anchor before it`;
    this.#report([{ code: 'BAD_ALIAS', message, start: place.start, end: place.end, structural: false }]);
    return { kind: 'alias', ...place, name: node.source };
  }

  #report(problems: readonly YamlProblem[]): void {
    for (const problem of problems) this.problems.push(problem);
  }
}

function placeOf(text: string, node: Node, before: Tokens): Place {
  const [nodeStart, nodeEnd] = node.range ?? [0, 0];
  const properties = (before ?? []).filter(
    ({ type, offset }) => (type === 'anchor' || type === 'tag') && offset < nodeStart,
  );
  const isWritten = nodeStart < nodeEnd;
  const start = isWritten ? nodeStart : emptyPlace(text, nodeStart, properties.at(-1));
  const end = isWritten ? nodeEnd : start;
  const { anchor } = node as { readonly anchor?: string };
  const tag = properties.find(({ type }) => type === 'tag');
  return {
    start,
    end,
    outerStart: properties[0]?.offset ?? start,
    ...(anchor !== undefined && { anchor }),
    ...(tag && { tag: { name: node.tag ?? '', start: tag.offset, end: tag.offset + tag.source.length } }),
  };
}

/** Inside brackets the parser places an empty value behind the comments that follow its anchor or tag. */
function emptyPlace(text: string, offset: number, property: CST.SourceToken | undefined): number {
  if (!property) return offset;
  let place = property.offset + property.source.length;
  while (place < offset && /[ \t]/.test(text[place] ?? '')) place++;
  return place;
}

/** The parser skips without a word what follows `? key # comment` on a further line, or `"key"` in brackets. */
function withoutColon({ offset }: { readonly offset: number }): YamlProblem {
  const message = 'Missing : between a key and its value';
  return { code: 'MISSING_CHAR', message, start: offset, end: offset + 1, structural: true };
}

/** The parser begins a map behind the anchor or tag of a first key that is not written, as in `&a : 1`. */
function mapStart({ start, outerStart }: Place, [first]: readonly Entry[]): Pick<Place, 'start' | 'outerStart'> {
  const begin = first?.start ?? start;
  return { start: Math.min(start, begin), outerStart: Math.min(outerStart, begin) };
}

/**
 * The parser lets a block collection end behind its last line break; ours ends with its last child. Into brackets that
 * are closed it puts what follows them by mistake.
 */
function collectionEnd(flow: boolean, { end }: Place, children: readonly { readonly end: number }[]): number {
  const last = children.at(-1)?.end ?? end;
  return flow ? Math.max(end, last) : last;
}

/** The parser ends a block scalar with a line break even where the text ends without one; Helm does not. */
function withoutAddedBreak(value: string, source: string, style: ScalarStyle): string {
  if ((style !== 'literal' && style !== 'folded') || /[\r\n]$/.test(source) || !value.endsWith('\n')) return value;
  return value.slice(0, -1);
}

/** What stands in front of each item of a list. */
function itemTokens(token: CST.Token | undefined): readonly Tokens[] {
  if (token?.type === 'block-seq') return token.items.filter(isItem).map(({ start }) => start);
  if (token?.type === 'flow-collection') return token.items.filter(isItem).map(({ start }) => start);
  return [];
}

/** The parser keeps comments behind the last item as one more, which holds nothing. */
function isItem({ start, sep, value }: CST.CollectionItem): boolean {
  const marks = ['seq-item-ind', 'explicit-key-ind', 'anchor', 'tag'];
  return value !== undefined || sep !== undefined || start.some(({ type }) => marks.includes(type));
}

function dashOf(tokens: Tokens): number | undefined {
  return tokens?.find(({ type }) => type === 'seq-item-ind')?.offset;
}
