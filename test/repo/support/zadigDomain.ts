import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_FOLDER } from '../../helpers/corpus.ts';

/** One row of the tables of keys in the collected facts about Zadig; the cells as they are written. */
export interface DomainRow {
  /** The keys as they are written, without backticks. */
  readonly cell: string;
  /** Every key that the row speaks of, spelled out: `minio.users[0].accessKey`. Cells with several parts follow them. */
  readonly paths: readonly string[];
  readonly type: string;
  readonly default: string;
  /** What is allowed and what it means: two columns or one, by table. */
  readonly text: string;
  readonly versions: string;
  /** Whether Zadig documents the keys; others were seen in charts only, and nothing is known of newer ones. */
  readonly documented: boolean;
}

/** Beside the corpus, and no more ours to publish. */
const FILE = join(CORPUS_FOLDER, '..', 'zadig-domain.md');

/** What `.*` stands for below these keys, as other rows of the tables spell it out; below others nobody knows. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  image: ['repository', 'tag', 'pullPolicy'],
  limits: ['cpu', 'memory'],
};

/** The rows of §2.1 (keys that Zadig documents) and §2.2 (keys of charts); empty on a machine that has no such file. */
export function readDomainRows(): readonly DomainRow[] {
  if (!existsSync(FILE)) return [];
  const text = readFileSync(FILE, 'utf8');
  const rows = [
    ...tableOf(text, '### 2.1 ').map(([paths = '', type = '', value = '', allowed, meaning, , versions = '']) =>
      rowOf(paths, { type, default: value, text: `${allowed} ${meaning}`, versions, documented: true }),
    ),
    ...tableOf(text, '### 2.2 ').map(([paths = '', type = '', value = '', meaning = '', , versions = '']) =>
      rowOf(paths, { type, default: value, text: meaning, versions, documented: false }),
    ),
  ];
  const named = rows.flatMap(({ paths }) => paths.flatMap((path) => /^microservice\.(\w+)\./.exec(path)?.[1] ?? []));
  const services = [...new Set(named)].filter((name) => name !== 'kodespace');
  return rows.map((row) => ({ ...row, paths: fillIn(row, services) }));
}

/**
 * The keys that a cell names in backticks. `a.{b,c}` names two, `a.b/.c` and `a.b` / `c` as well, `a[]` the first item,
 * `image.*` and `a.*` (b, c) what is known to be there.
 */
export function pathsIn(cell: string): readonly string[] {
  const paths: string[] = [];
  let last = '';
  for (const [, code = '', among = ''] of cell.matchAll(/`([^`]+)`(?: \(([\w, …]+)\))?/g)) {
    for (const part of splitOutside(code, /[/,]/)) {
      const beside = last.replace(/[^.]*$/, '');
      const written = /^[^.]+\./.test(part) ? part : beside + part.replace(/^\./, '');
      last = written.replace(/\.\*$/, '');
      for (const path of alternatives(written)) paths.push(...membersOf(path.replace('[]', '[0]'), among.split(', ')));
    }
  }
  return paths;
}

/** The cells of the table below a heading, without its head; `\|` is no border. */
function tableOf(text: string, heading: string): readonly (readonly string[])[] {
  const [section = ''] = text.slice(text.indexOf(heading) + heading.length).split(/^#/m);
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
}

/** A type such as `{name,policy}` or `list of {name}` names further keys. */
function rowOf(cell: string, row: Omit<DomainRow, 'cell' | 'paths'>): DomainRow {
  const members = /\{(.*)\}/.exec(row.type)?.[1]?.split(',') ?? [];
  const named = pathsIn(cell).map((path) => (row.type.startsWith('list of') ? `${path}[0]` : path));
  const paths = members.length === 0 ? named : named.flatMap((path) => members.map((key) => `${path}.${key}`));
  return { cell: cell.replaceAll('`', ''), paths, ...row };
}

/** `<svc>` is every service; `{service}` those that the row gives as examples, each with the keys that it allows. */
function fillIn({ paths, text }: DomainRow, services: readonly string[]): readonly string[] {
  const examples = /e\.g\. ([\w, ]+)/.exec(text)?.[1]?.split(', ') ?? [];
  return paths.flatMap((path) => {
    if (path.includes('<svc>')) return services.map((service) => path.replace('<svc>', service));
    if (!path.includes('{service}')) return [path];
    return examples.flatMap((service) => pathsIn(text).map((key) => `${path.replace('{service}', service)}.${key}`));
  });
}

function membersOf(path: string, among: readonly string[]): readonly string[] {
  const [, parent = path, key = ''] = /^((?:.*\.)?([^.]+))\.\*$/.exec(path) ?? [];
  const members = key === '' ? [] : (MEMBERS[key] ?? among.filter((word) => /^\w+$/.test(word)));
  return members.length === 0 ? [parent] : members.map((member) => `${parent}.${member}`);
}

/** `a.{b,c.{d,e},…}` as `a.b`, `a.c.d`, `a.c.e`. */
function alternatives(text: string): readonly string[] {
  const [, before, inner = '', after = ''] =
    /^([^{]*)\{((?:[^{}]|\{[^{}]*\})*,(?:[^{}]|\{[^{}]*\})*)\}(.*)$/.exec(text) ?? [];
  if (before === undefined) return [text];
  const options = splitOutside(inner, /,/).filter((option) => option !== '…');
  return options.flatMap((option) => alternatives(before + option + after));
}

/** Splits at separators that stand in no braces. */
function splitOutside(text: string, separator: RegExp): readonly string[] {
  let depth = 0;
  const parts = [''];
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (depth === 0 && separator.test(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
