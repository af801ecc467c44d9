import fc from 'fast-check';
import type { Layer } from '../../../../server/src/core/values/layer.ts';
import { resolveAlias, type YamlNode } from '../../../../server/src/core/yaml/node.ts';
import type { Path } from '../../../../server/src/core/yaml/path.ts';

/** Few names, so that layers meet: known paths, unknown ones, and keys that YAML reads as something else than text. */
const KEYS = {
  root: [
    'tags',
    'connections',
    'microservice',
    'frontend',
    'protocol',
    'ee',
    'minio',
    'extra',
    '"a.b"',
    'yes',
    '1',
    "'on'",
  ],
  tags: ['mysql', 'mongodb', 'minio', 'other'],
  connections: ['mysql', 'mongodb'],
  mysql: ['host', 'auth', 'db'],
  mongodb: ['connectionString', 'db'],
  db: ['user', 'dex'],
  microservice: ['aslan', 'user', 'hubServer'],
  aslan: ['replicas', 'storageClass', 'resources'],
  user: ['replicas', 'resources'],
  hubServer: ['replicas'],
  frontend: ['replicas', 'resources'],
  resources: ['limits', 'requests'],
  limits: ['cpu', 'memory'],
  requests: ['cpu', 'memory'],
  ee: ['mongodb'],
  minio: ['persistence', 'users'],
  persistence: ['enabled', 'size'],
  extra: ['x', 'y'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const SCALARS = [
  ...['1', '2', '0', '-3', '+4', '1.5', '.5', '1e3', '0x1F', '0o17', '0777', '1_000', '0b11', '12:30:45', '2001-01-01'],
  ...[
    'true',
    'false',
    'yes',
    'No',
    'on',
    'OFF',
    'y',
    'null',
    '~',
    'Null',
    '.inf',
    '-.INF',
    '.nan',
    '1e400',
    '0x',
    '08',
  ],
  ...[
    'text',
    'two words',
    'a:b',
    "'quoted'",
    '"false"',
    '"1"',
    "'it''s'",
    '"esc\\t\\u4e2d"',
    '中文 🙂',
    '!!str 1',
    '!!int "7"',
    '- x',
  ],
  ...['kr-mysql:3306', 'mongodb://root:zadig@kr-mongodb:27017', '20Gi', '""', '"{{ .Values.x }}"'],
].filter((text) => !['.inf', '-.INF', '.nan', '- x'].includes(text));

interface Position {
  readonly indent: number;
  readonly depth: number;
  readonly flow: boolean;
}

const top: Position = { indent: 0, depth: 0, flow: false };

/** One layer's text. */
const layer: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('', '# nothing\n', '{}\n', 'null\n') },
  { weight: 1, arbitrary: flowMap('root', { ...top, flow: true }) },
  { weight: 8, arbitrary: blockMap('root', top) },
  { weight: 2, arbitrary: anchored() },
);

/** Layers of one installation, lowest first: valid YAML each, with what they say overlapping. */
export const layerStacks: fc.Arbitrary<readonly string[]> = fc.array(layer, { minLength: 1, maxLength: 4 });

function namesOf(name: string): readonly string[] {
  return (KEYS as Readonly<Record<string, readonly string[]>>)[name] ?? ['x', 'y'];
}

/** Entries with keys of their own, in any order. */
function entries(name: string, make: (key: string) => fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  return fc
    .shuffledSubarray([...namesOf(name)], { minLength: 1 })
    .chain((keys) => fc.tuple(...keys.map((key) => make(key))));
}

function blockMap(name: string, position: Position): fc.Arbitrary<string> {
  return entries(name, (key) => blockEntry(key, position)).map((lines) => lines.join(''));
}

function blockEntry(key: string, position: Position): fc.Arbitrary<string> {
  const pad = ' '.repeat(position.indent);
  const below = { ...position, indent: position.indent + 2, depth: position.depth + 1 };
  const simple = fc.tuple(scalar(), comment()).map(([value, end]) => `${pad}${key}: ${value}${end}\n`);
  const empty = comment().map((end) => `${pad}${key}:${end}\n`);
  const flow = fc
    .oneof(flowMap(key, { ...below, flow: true }), flowList(below))
    .map((value) => `${pad}${key}: ${value}\n`);
  const literal = fc.constantFrom('|', '>-', '|+').map((head) => `${pad}${key}: ${head}\n${pad}   some text\n`);
  const list = fc
    .array(fc.oneof(scalar(), flowMap('extra', { ...below, flow: true })), { minLength: 1, maxLength: 3 })
    .map((items) => `${pad}${key}:\n${items.map((item) => `${pad}- ${item}\n`).join('')}`);
  const leaf = fc.oneof(
    { weight: 6, arbitrary: simple },
    { weight: 1, arbitrary: empty },
    { weight: 2, arbitrary: flow },
    { weight: 1, arbitrary: literal },
    { weight: 1, arbitrary: list },
  );
  if (!(key in KEYS) || position.depth > 4) return leaf;
  const nested = fc
    .tuple(comment(), fc.constant(undefined))
    .chain(([end]) => blockMap(key, below).map((lines) => `${pad}${key}:${end}\n${lines}`));
  return fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 6, arbitrary: nested });
}

function flowMap(name: string, position: Position): fc.Arbitrary<string> {
  const below = { ...position, depth: position.depth + 1 };
  const value = (key: string): fc.Arbitrary<string> =>
    key in KEYS && position.depth < 4
      ? fc.oneof({ weight: 3, arbitrary: flowMap(key, below) }, { weight: 1, arbitrary: flowScalar() })
      : flowScalar();
  return entries(name, (key) => value(key).map((text) => `${key}: ${text}`)).map((items) => `{${items.join(', ')}}`);
}

function flowList(position: Position): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(flowScalar(), flowMap('extra', { ...position, flow: true })), { maxLength: 3 })
    .map((items) => `[${items.join(', ')}]`);
}

/** Anchors, aliases, and merge keys before, between and behind other keys; the second half of the text uses the first. */
function anchored(): fc.Arbitrary<string> {
  const base = fc.tuple(blockMap('user', { ...top, indent: 2 }), blockMap('aslan', { ...top, indent: 2 }), scalar());
  const merge = fc.constantFrom('<<: *one', '<<: *two', '<<: [*one, *two]', '<<: [*two, *one, {replicas: 9}]');
  const own = fc.constantFrom('replicas: 7', 'storageClass: own', 'resources: null', 'other: *three');
  const lines = fc.uniqueArray(own, { maxLength: 3 });
  const body = fc
    .tuple(lines, merge, fc.boolean(), fc.nat())
    .map(([others, key, merged, at]) => (merged ? insert(others, at, key) : others));
  return fc
    .tuple(base, body, body, fc.boolean())
    .map(([[one, two, three], user, aslan, alias]) =>
      [
        `x-one: &one\n${one}x-two: &two\n${two}x-three: &three ${/^[!"'-]/.test(three) ? 'plain' : three}\n`,
        'microservice:\n',
        `  user:${user.length === 0 ? ' *one' : ''}\n${user.map((line) => `    ${line}\n`).join('')}`,
        `  aslan:${aslan.length === 0 ? ' *two' : ''}\n${aslan.map((line) => `    ${line}\n`).join('')}`,
        alias ? 'frontend: *two\n' : 'frontend: {replicas: *three}\n',
      ].join(''),
    );
}

function insert(lines: readonly string[], at: number, line: string): readonly string[] {
  const index = at % (lines.length + 1);
  return [...lines.slice(0, index), line, ...lines.slice(index)];
}

function scalar(): fc.Arbitrary<string> {
  return fc.constantFrom(...SCALARS);
}

function flowScalar(): fc.Arbitrary<string> {
  return fc.constantFrom(...SCALARS);
}

function comment(): fc.Arbitrary<string> {
  return fc.constantFrom('', '', '', ' # remark: {not: yaml}', '   #');
}

/** Every path that the layers write, aliases and merge keys followed a few levels deep. */
export function writtenPaths(layers: readonly Layer[]): readonly Path[] {
  const paths: Path[] = [];
  const visit = (node: YamlNode | undefined, path: Path): void => {
    const target = node && resolveAlias(node);
    if (path.length > 0) paths.push(path);
    if (path.length > 8) return;
    if (target?.kind === 'seq') for (const [at, item] of target.items.entries()) visit(item, [...path, at]);
    if (target?.kind !== 'map') return;
    for (const { name, value, merge } of target.entries) {
      if (merge) mergeSources(value).forEach((source) => void visit(source, path));
      else if (name !== undefined) visit(value, [...path, name]);
    }
  };
  for (const { document } of layers) visit(document.root, []);
  return paths;
}

function mergeSources(value: YamlNode): readonly YamlNode[] {
  const target = resolveAlias(value);
  return target?.kind === 'seq' ? target.items : [value];
}
