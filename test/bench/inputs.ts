import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { readCorpus } from '../helpers/corpus.ts';

/** A real values file, repeated, with one planted mistake, and the places where something is asked. */
export interface RealInput {
  readonly name: string;
  readonly text: string;
  /** The line with the mistake: written wrongly and rightly. */
  readonly planted: Switchable;
  /** Blank lines, and the same with a first letter. */
  readonly places: readonly (Switchable & { readonly name: string })[];
  /** Values and keys to point at. */
  readonly hovers: readonly { readonly name: string; readonly line: number; readonly character: number }[];
}

/** A line that an edit switches from one text to another. */
export interface Switchable {
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** How often the file is repeated, below keys of their own. */
export const FACTORS = [1, 10, 100] as const;

/** Where a blank line is put: below the first line that begins so. */
const PLACES = [
  { name: 'a service', below: '  aslan:', indent: '    ', letter: 'r' },
  { name: 'the top', below: 'protocol:', indent: '', letter: 'm' },
  { name: 'resources', below: '    resources:', indent: '      ', letter: 'r' },
] as const;

const HOVERS = [
  { name: 'the mistake', line: 'protocol:' },
  { name: 'a service', line: '  aslan:' },
  { name: 'a deep key', line: '        memory:' },
] as const;

const PLANTED = { before: 'protocol: ftp', after: 'protocol: http' };

/** Which text is measured with; a machine without real values files has the sample. */
export function realSource(): { readonly text: string; readonly isReal: boolean } {
  const real = readCorpus().find(({ name }) => name.includes('1.16'));
  if (real) return { text: real.text, isReal: true };
  return { text: readFileSync(join(REPOSITORY, 'sample/values.yaml'), 'utf8'), isReal: false };
}

/** The file with its planted mistake and places, followed by copies below `copyN:`. */
export function realInput(source: string, factor: number): RealInput {
  const first = source.trimEnd().split('\n');
  first[lineOf(first, 'protocol:')] = PLANTED.before;
  for (const { below, indent } of PLACES) first.splice(lineOf(first, below) + 1, 0, indent);
  const indented = source.trimEnd().replace(/^(?=.)/gm, '  ');
  const copies = Array.from({ length: factor - 1 }, (_, index) => `copy${index + 1}:\n${indented}`);
  return {
    name: `×${factor}`,
    text: `${[...first, ...copies].join('\n')}\n`,
    planted: { line: lineOf(first, 'protocol:'), ...PLANTED },
    places: PLACES.map(({ name, below, indent, letter }) => ({
      name,
      line: lineOf(first, below) + 1,
      before: indent,
      after: indent + letter,
    })),
    hovers: HOVERS.map(({ name, line }) => ({
      name,
      line: lineOf(first, line),
      character: line.search(/\S/) + 1,
    })),
  };
}

/** The same with the first client of dex repeated instead, of which the schema knows every key. */
export function knownInput(source: string, factor: number): RealInput {
  const client = /^ +- id: .*\n(?: {8,}.*\n)*/m;
  const [lines, inClient] = [source, client.exec(source)?.[0] ?? ''].map((text) => text.split('\n').length - 1);
  if (!lines || !inClient) throw new Error('the values file that is measured with has no client of dex');
  const copies = Math.round((lines * factor) / inClient);
  const long = source.replace(client, (written) => written.repeat(copies));
  return { ...realInput(long, 1), name: `×${factor} of known keys` };
}

function lineOf(lines: readonly string[], beginning: string): number {
  const line = lines.findIndex((text) => text.startsWith(beginning));
  if (line < 0) throw new Error(`the values file that is measured with has no line ${JSON.stringify(beginning)}`);
  return line;
}
