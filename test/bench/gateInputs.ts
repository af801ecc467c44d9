import { readFileSync } from 'node:fs';

/** Makes every text Zadig's, so that it is looked at in full. */
const HEAD = 'microservice:\n  aslan:\n    replicas: 1\n';

const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const SAMPLE = readFileSync(new URL('../../sample/values.yaml', import.meta.url), 'utf8').replace(/^(?=.)/gm, '  ');

/** As long for the first as for the last, so that the only difference is their number. */
const name = (index: number): string => `key${String(index).padStart(4, '0')}`;

const letter = (index: number): string => String.fromCharCode(97 + (index % 26));

/** `protocol` with two letters too many, each time others or elsewhere. */
function mistyped(index: number): string {
  const place = Math.floor(index / 26 ** 2) % 'protocol'.length;
  return `${'protocol'.slice(0, place)}${letter(index)}${letter(index / 26)}${'protocol'.slice(place)}`;
}

/** Texts that are long by many things of one kind, by their number. */
export const GATE_INPUTS: Readonly<Record<string, (count: number) => string>> = {
  'copies of the sample': (count) => HEAD + repeat(count / 50, (index) => `${name(index)}:\n${SAMPLE}`),
  'flat keys': (count) => HEAD + repeat(count, (index) => `${name(index)}: value\n`),
  'list items': (count) => `${HEAD}list:\n${repeat(count, (index) => `- ${name(index)}\n`)}`,
  aliases: (count) => `${HEAD}base: &base x\nlist:\n${repeat(count, () => '- *base\n')}`,
  anchors: (count) =>
    HEAD + repeat(count, (index) => `${name(index)}: &${name(index)} x\nalso-${name(index)}: *${name(index)}\n`),
  'merge keys': (count) =>
    `${HEAD}base: &base {a: 1}\n${repeat(count, (index) => `${name(index)}:\n  <<: *base\n  c: 1\n`)}`,
  'merges in a chain': (count) =>
    `${HEAD}base: &${name(0)} {a: 1}\n${repeat(count, (index) => `${name(index)}: &${name(index + 1)}\n  <<: *${name(index)}\n  b: 1\n`)}`,
  comments: (count) => HEAD + repeat(count, (index) => `# remark\n${name(index)}: 1 # why\n`),
  'maps in maps': (count) =>
    HEAD + repeat(count / 50, (index) => `${name(index)}: ${'{a: '.repeat(50)}x${'}'.repeat(50)}\n`),
  'maps in maps by indentation': (count) =>
    HEAD + repeat(count / 50, (index) => `${name(index)}${repeat(50, (level) => `:\n${' '.repeat(level + 1)}a`)}: x\n`),
  'more lists in lists than are read': (count) => `${HEAD}deep: ${'['.repeat(10 * count)}${']'.repeat(10 * count)}\n`,
  'one line of text': (count) => `${HEAD}long: ${repeat(count, (index) => `${name(index)} `)}.\n`,
  'quoted lines': (count) => `${HEAD}long: "${repeat(count, (index) => `${name(index)} \\" \n  `)}"\n`,
  'a literal block': (count) => `${HEAD}long: |\n${repeat(count, (index) => `  ${name(index)}\n`)}`,
  'comments that silence': (count) =>
    HEAD + repeat(count, (index) => `# zadig-ha-disable-next-line placeholder-left\n${name(index)}: <change-me>\n`),
  'comments that silence nothing': (count) =>
    HEAD + repeat(count, (index) => `# zadig-ha-disable-next-line single-replica\n${name(index)}: 1\n`),
  'rules in one comment': (count) =>
    `${HEAD}# zadig-ha-disable-next-line ${repeat(count, (index) => `${name(index)}, `)}\nlast: 1\n`,
  'keys that belong at one place': (count) =>
    `${HEAD}microservice:\n${repeat(count, () => '  hubserver: {replicas: 2}\n')}`,
  findings: (count) => HEAD + repeat(count, (index) => `${name(index)}: <change-me>\n`),
  'mistyped keys': (count) => HEAD + repeat(count, (index) => `${mistyped(index)}: 1\n`),
  'keys that are there twice': (count) => HEAD + repeat(count, (index) => `${name(index >> 1)}: 1\n`),
  'one key again and again': (count) => HEAD + 'protocol: ftp\n'.repeat(count),
  'faults of syntax': (count) => HEAD + repeat(count, (index) => `${name(index)}: "\\q" x\n`),
};
