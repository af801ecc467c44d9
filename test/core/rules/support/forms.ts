import type { Tree } from './zadigTrees.ts';

type TreeMap = { readonly [key: string]: Tree };

/** Takes choices from a seed: a number from 0 to below `count`. */
export type Choose = (count: number) => number;

/** Choices that depend on nothing but the seed (a linear congruential generator). */
export function choicesOf(seed: number): Choose {
  let state = seed >>> 0;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

/** The layers of one installation, lowest first, that all say the same to Helm. */
export type Form = (tree: TreeMap, choose: Choose) => readonly string[];

/** The ways of writing a tree. */
export const FORMS: Readonly<Record<string, Form>> = {
  block: (tree, choose) => [blockMap(tree, '', { choose })],
  flow: (tree, choose) => [`${flow(tree, choose)}\n`],
  'flow inside of block': (tree, choose) => [blockMap(tree, '', { choose, flow: true })],
  JSON: (tree) => [JSON.stringify(tree)],
  'JSON over several lines': (tree) => [`${JSON.stringify(tree, null, 2)}\n`],
  'keys in another order': (tree, choose) => [blockMap(tree, '', { choose, shuffle: true })],
  'quoted keys': (tree, choose) => [blockMap(tree, '', { choose, quoteKeys: true })],
  'CRLF and a BOM': (tree, choose) => [`\ufeff${blockMap(tree, '', { choose }).replaceAll('\n', '\r\n')}`],
  'aliases of what stands above': (tree, choose) => [blockMap(tree, '', { choose, seen: new Map() })],
  'anchors and merge keys': (tree, choose) => {
    const definitions: string[] = [];
    const body = blockMap(tree, '', { choose, definitions });
    return [definitions.join('') + body];
  },
  layers: (tree, choose) =>
    split(tree, 2 + choose(2), choose).map((layer) =>
      blockMap(layer as TreeMap, '', { choose, flow: choose(3) === 0 }),
    ),
};

interface Style {
  readonly choose: Choose;
  readonly flow?: boolean;
  readonly shuffle?: boolean;
  readonly quoteKeys?: boolean;
  /** Values with an anchor, by their JSON. */
  readonly seen?: Map<string, string>;
  /** What is written in front of everything, as `x-1: &a1 …`. */
  readonly definitions?: string[];
}

function isMap(tree: Tree): tree is TreeMap {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

function blockMap(tree: TreeMap, indent: string, style: Style): string {
  const { choose, definitions } = style;
  const entries = Object.entries(tree);
  if (entries.length === 0) return indent === '' ? '{}\n' : `${indent}{}\n`;
  if (style.shuffle) shuffle(entries, choose);
  const line = ([key, value]: [string, Tree]): string =>
    `${indent}${keyText(key, style)}:${blockValue(value, indent, style)}`;
  // Some of the entries move behind a merge key; an own entry that follows it wins over a decoy there.
  const moved = definitions && indent !== '' && choose(3) === 0 ? entries.filter(() => choose(2) === 0) : [];
  const own = entries.filter((entry) => !moved.includes(entry));
  if (!definitions || moved.length === 0) return own.map(line).join('');
  const decoys = own.filter(() => choose(3) === 0).map(([key]): [string, Tree] => [key, 'decoy']);
  const alias = define(Object.fromEntries([...moved, ...decoys]) as TreeMap, style, definitions);
  return `${indent}<<: ${alias}\n${own.map(line).join('')}`;
}

/** What follows the colon of a key, the line end included. */
function blockValue(value: Tree, indent: string, style: Style): string {
  const { choose, definitions, seen } = style;
  if (definitions && choose(5) === 0) return ` ${define(value, style, definitions)}\n`;
  let anchor = '';
  if (seen) {
    const json = JSON.stringify(value);
    const known = seen.get(json);
    if (known !== undefined && choose(3) > 0) return ` *${known}\n`;
    const name = `b${seen.size}`;
    // A name that a value inside this one takes comes behind: a value never holds itself.
    if (known === undefined && choose(2) === 0) {
      seen.set(json, name);
      anchor = ` &${name}`;
    }
  }
  const simple = style.flow && choose(2) === 0;
  if (isMap(value) && Object.keys(value).length > 0 && !simple)
    return `${anchor}\n${blockMap(value, `${indent}  `, style)}`;
  if (isList(value) && value.length > 0 && !simple)
    return `${anchor}\n${value.map((item) => `${indent}  - ${flow(item, choose)}\n`).join('')}`;
  if (typeof value === 'string' && value !== '' && anchor === '' && choose(6) === 0)
    return ` ${choose(2) === 0 ? '|-' : '>-'}\n${indent}  ${value}\n`;
  return `${anchor} ${flow(value, choose)}\n`;
}

/** Puts a value behind an anchor in front of everything; gives the alias. */
function define(value: Tree, style: Style, definitions: string[]): string {
  const inner = isMap(value) && Object.keys(value).length > 0;
  const text = inner ? `\n${blockMap(value, '  ', style)}` : ` ${flow(value, style.choose)}\n`;
  const number = definitions.length + 1;
  definitions.push(`x-${number}: &a${number}${text}`);
  return `*a${number}`;
}

function flow(value: Tree, choose: Choose): string {
  if (isList(value)) return `[${value.map((item) => flow(item, choose)).join(', ')}]`;
  if (isMap(value))
    return `{${Object.entries(value)
      .map(([key, item]) => `${keyText(key, { choose })}: ${flow(item, choose)}`)
      .join(', ')}}`;
  return scalar(value, choose);
}

function keyText(key: string, { choose, quoteKeys }: Style): string {
  if (!quoteKeys) return key;
  return choose(2) === 0 ? `'${key}'` : JSON.stringify(key);
}

/** Any spelling that Helm reads as this value. */
function scalar(value: string | number | boolean | null, choose: Choose): string {
  const one = <Text>(texts: readonly [Text, ...Text[]]): Text => texts[choose(texts.length)] ?? texts[0];
  if (value === null) return one(['null', '~', 'Null']);
  if (typeof value === 'boolean')
    return value ? one(['true', 'True', 'yes', 'on']) : one(['false', 'FALSE', 'no', 'off']);
  if (typeof value === 'number')
    return Number.isInteger(value) ? one([`${value}`, `0x${value.toString(16)}`, `!!int ${value}`]) : `${value}`;
  const quoted: [string, string] = [JSON.stringify(value), `'${value.replaceAll("'", "''")}'`];
  const isWord = /^[a-z][\w./-]*$/i.test(value) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(value);
  return one(isWord ? [value, ...quoted, `!!str ${value}`] : [...quoted, `!!str ${quoted[0]}`]);
}

/** Parts that Helm, laying one over the other, joins to the whole; lower ones may say what higher ones overrule. */
function split(tree: TreeMap, count: number, choose: Choose): readonly Tree[] {
  const parts = Array.from({ length: count }, (): { [key: string]: Tree } => ({}));
  for (const [key, value] of Object.entries(tree)) {
    if (isMap(value) && Object.keys(value).length > 0) {
      for (const [index, part] of split(value, count, choose).entries()) {
        const target = parts[index];
        if (target && Object.keys(part as TreeMap).length > 0) target[key] = part;
      }
      continue;
    }
    const at = choose(count);
    for (const [index, part] of parts.entries()) {
      if (index === at) part[key] = value;
      else if (index < at && choose(3) === 0) part[key] = decoy(value, choose);
    }
  }
  return parts;
}

/** Something else: Helm lays a map over a map, so that a map has to be kept apart from one. */
function decoy(value: Tree, choose: Choose): Tree {
  const decoys: readonly Tree[] = [
    'decoy',
    1,
    null,
    'false',
    '<decoy>',
    [],
    ...(isMap(value) ? [] : [{ limits: { cpu: '2 x' } }]),
  ];
  return decoys[choose(decoys.length)] ?? null;
}

function shuffle(entries: [string, Tree][], choose: Choose): void {
  for (let last = entries.length - 1; last > 0; last--) {
    const other = choose(last + 1);
    const [a, b] = [entries[last], entries[other]];
    if (a && b) [entries[last], entries[other]] = [b, a];
  }
}
