import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  parseDocument,
  type Range,
} from 'yaml';

/** A YAML document as the parser of the package `yaml` reads it, without our own tree. */
export type Model =
  | { readonly alias: string }
  | (Properties & { readonly scalar: string; readonly plain: boolean })
  | (Properties & { readonly map: readonly (readonly [Model, Model])[] })
  | (Properties & { readonly list: readonly Model[] });

interface Properties {
  readonly anchor?: string;
  readonly tag?: string;
}

/** Parses a text; undefined where it is not valid. A lone carriage return ends a line, as it does for Helm. */
export function parse(text: string): Document | undefined {
  const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  return document.errors.length === 0 ? document : undefined;
}

/** The whole tree with anchors, tags and key order; scalars as text. Throws where the text is not valid. */
export function modelOf(text: string): Model | undefined {
  const document = parse(text);
  if (!document) throw new Error(`not valid YAML: ${JSON.stringify(text)}`);
  return document.contents ? toModel(document.contents as Node, text) : undefined;
}

function toModel(node: Node, text: string): Model {
  if (isAlias(node)) return { alias: node.source };
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  const properties = { ...(anchor !== undefined && { anchor }), ...(tag !== undefined && { tag }) };
  if (isMap(node)) {
    const pairs = node.items as Pair<Node, Node | null>[];
    const entries = pairs.map(
      ({ key, value }) => [toModel(key, text), value ? toModel(value, text) : nothing] as const,
    );
    return { ...properties, map: entries };
  }
  if (isSeq(node)) return { ...properties, list: (node.items as Node[]).map((item) => toModel(item, text)) };
  if (!isScalar(node)) throw new Error('a node of no known kind');
  const plain = node.type === undefined || node.type === 'PLAIN';
  return {
    ...properties,
    scalar: withoutAddedBreak(node.source ?? '', node.range ?? [0, 0, 0], node.type, text),
    plain,
  };
}

const nothing: Model = { scalar: '', plain: true };

/** Helm adds no line break to a block scalar that the text ends without one. */
function withoutAddedBreak(value: string, [, end]: Range, type: string | undefined, text: string): string {
  const added = type?.startsWith('BLOCK') && end === text.length && !/[\r\n]$/.test(text) && value.endsWith('\n');
  return added ? value.slice(0, -1) : value;
}

export interface Comment {
  readonly text: string;
  readonly offset: number;
  readonly ownLine: boolean;
}

/** Every comment of a text, in order. */
export function commentsOf(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let isScalarNext = false;
  for (const lexeme of new Lexer().lex(text.replace(/\r(?!\n)/g, '\n'))) {
    if (lexeme === '\u0002' || lexeme === '\u0018') continue;
    if (lexeme === '\u001f') {
      isScalarNext = true;
      continue;
    }
    if (!isScalarNext && lexeme.startsWith('#')) {
      const before = /[^\r\n]*$/.exec(text.slice(0, offset))?.[0] ?? '';
      comments.push({ text: lexeme, offset, ownLine: /^\ufeff?[ \t]*$/.test(before) });
    }
    isScalarNext = false;
    offset += lexeme.length;
  }
  return comments;
}
