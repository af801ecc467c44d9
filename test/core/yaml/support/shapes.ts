import fc from 'fast-check';

/** A YAML text before it is printed: what it holds, and how each part of it is written. */
export interface TextShape {
  readonly bom: boolean;
  /** Line ends, used in turn. */
  readonly eols: readonly string[];
  readonly indent: number;
  readonly listIndent: number;
  readonly prelude: readonly Trivia[];
  /** `---` with a comment or not. */
  readonly marker: 'none' | 'plain' | 'commented';
  readonly root: NodeShape;
  readonly trailer: readonly Trivia[];
  readonly end: 'none' | 'break' | 'dots';
}

/** A line between others: a comment some columns off, or a blank one with some spaces. */
export type Trivia = { readonly comment: string; readonly shift: number } | { readonly spaces: number };

export type NodeShape = MapShape | SeqShape | ScalarShape | AliasShape;

interface PropertyShape {
  readonly anchor: boolean;
  readonly tag: boolean;
}

export interface MapShape extends PropertyShape {
  readonly kind: 'map';
  readonly flow: FlowShape | undefined;
  readonly entries: readonly EntryShape[];
}

export interface SeqShape extends PropertyShape {
  readonly kind: 'seq';
  readonly flow: FlowShape | undefined;
  readonly items: readonly ItemShape[];
}

/** How `{}` and `[]` are laid out. */
export interface FlowShape {
  readonly lines: boolean;
  readonly trailingComma: boolean;
  readonly leadingCommas: boolean;
  readonly padded: boolean;
  readonly json: boolean;
}

export interface EntryShape {
  readonly key: string;
  readonly keyStyle: 'plain' | 'single' | 'double' | 'explicit' | 'merge' | 'bare';
  readonly before: readonly Trivia[];
  readonly gap: string;
  /** Behind the key, where the value begins on a later line. */
  readonly keyComment: string | undefined;
  readonly comment: string | undefined;
  readonly value: NodeShape;
}

export interface ItemShape {
  readonly before: readonly Trivia[];
  readonly comment: string | undefined;
  readonly ownLine: boolean;
  readonly value: NodeShape;
}

export interface ScalarShape extends PropertyShape {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';
  /** Several words: several lines where the style allows. */
  readonly words: readonly string[];
  readonly chomp: '' | '-' | '+';
  readonly explicitIndent: boolean;
  readonly blanks: number;
}

/** Stands for one of the anchors before it. */
export interface AliasShape {
  readonly kind: 'alias';
  readonly pick: number;
}

const comments = fc.constantFrom('c', '中文 注释', "it's", 'key: value', '- x', '{', '"', '😀', '#', '');
const words = fc.constantFrom(
  ...[
    'a',
    'b1',
    '1',
    'true',
    'null',
    '~',
    'yes',
    '0777',
    'host:3306',
    'http://a/b',
    '中文',
    '😀',
    'a#b',
    "it's",
    '20Gi',
    '-x',
  ],
);
const keys = fc.constantFrom(
  'a',
  'b',
  'c',
  'a b',
  'x.y',
  '中文',
  'on',
  '8x',
  'replicas',
  'e',
  'a.b',
  'e[0]',
  'b.c.e',
  'new.x[0].a',
);

const trivia: fc.Arbitrary<readonly Trivia[]> = fc.array(
  fc.oneof(
    fc.record({ comment: comments, shift: fc.constantFrom(0, 0, 0, -1, 1, 4) }),
    fc.record({ spaces: fc.constantFrom(0, 0, 0, 1, 5) }),
  ),
  { maxLength: 2 },
);
const noTrivia = fc.constant<readonly Trivia[]>([]);
const someTrivia = fc.oneof({ weight: 3, arbitrary: noTrivia }, { weight: 1, arbitrary: trivia });
const maybeComment = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: comments });
const rarely = fc.integer({ min: 0, max: 9 }).map((value) => value === 9);

const flow: fc.Arbitrary<FlowShape> = fc.record({
  lines: fc.boolean(),
  trailingComma: rarely,
  leadingCommas: rarely,
  padded: fc.boolean(),
  json: fc.boolean(),
});

const scalar: fc.Arbitrary<ScalarShape> = fc.record({
  kind: fc.constant('scalar' as const),
  anchor: rarely,
  tag: rarely,
  style: fc.constantFrom('plain', 'plain', 'plain', 'single', 'double', 'literal', 'folded', 'empty'),
  words: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(words) },
    { weight: 1, arbitrary: fc.array(words, { maxLength: 3 }) },
  ),
  chomp: fc.constantFrom('', '-', '+'),
  explicitIndent: rarely,
  blanks: fc.constantFrom(0, 0, 0, 1, 2),
});

const { node } = fc.letrec<{ node: NodeShape; map: MapShape; seq: SeqShape; entry: EntryShape }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: scalar },
    { weight: 4, arbitrary: tie('map') },
    { weight: 2, arbitrary: tie('seq') },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('alias' as const), pick: fc.nat(9) }) },
  ),
  map: fc.record({
    kind: fc.constant('map' as const),
    anchor: rarely,
    tag: rarely,
    flow: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: flow }),
    entries: fc.array(tie('entry'), { maxLength: 4 }),
  }),
  seq: fc.record({
    kind: fc.constant('seq' as const),
    anchor: rarely,
    tag: rarely,
    flow: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: flow }),
    items: fc.array(fc.record({ before: someTrivia, comment: maybeComment, ownLine: rarely, value: tie('node') }), {
      maxLength: 3,
    }),
  }),
  entry: fc.record({
    key: keys,
    keyStyle: fc.constantFrom('plain', 'plain', 'plain', 'plain', 'single', 'double', 'explicit', 'merge', 'bare'),
    before: someTrivia,
    gap: fc.constantFrom(' ', ' ', ' ', '   ', '\t'),
    keyComment: maybeComment,
    comment: maybeComment,
    value: tie('node'),
  }),
}));

/** Texts in all styles; the root is a map, as in any values file. */
export const textShape: fc.Arbitrary<TextShape> = fc.record({
  bom: rarely,
  eols: fc.oneof(
    fc.constantFrom(['\n'], ['\r\n']),
    fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 5 }),
  ),
  indent: fc.integer({ min: 1, max: 8 }),
  listIndent: fc.constantFrom(0, 2),
  prelude: someTrivia,
  marker: fc.constantFrom('none', 'none', 'plain', 'commented'),
  root: node.filter((root): root is MapShape => root.kind === 'map'),
  trailer: someTrivia,
  end: fc.constantFrom('none', 'break', 'break', 'dots'),
});
