/** A text on which YAML tools hang, die or lose what they knew. */
export interface HardInput {
  readonly name: string;
  /** For a size of 1 as it is measured; smaller ones say how the work grows. */
  readonly text: (size: number, source: string) => string;
}

/** Makes every text Zadig's, so that it is looked at in full. */
const HEAD = 'microservice:\n  aslan:\n    replicas: 1\n';

/** Aliases of aliases, nine levels of nine each. */
function bomb(open: string, item: (level: number, index: number) => string, close: string): string {
  const level = (above: number): string => {
    const items = Array.from({ length: 9 }, (_, index) => item(above, index)).join(', ');
    return `a${above + 1}: &a${above + 1} ${open}${items}${close}\n`;
  };
  return `a0: &a0 {x: 1}\n${Array.from({ length: 8 }, (_, index) => level(index)).join('')}`;
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: Math.ceil(count) }, (_, index) => line(index)).join('');
}

const FIVE_MB = 5_000_000;

const TEXTS: Readonly<Record<string, HardInput['text']>> = {
  '50,000 flat keys': (size) => lines(50_000 * size, (index) => `k${index}: ${index}\n`),
  '3,000 merge aliases': (size) =>
    `base: &base {a: 1}\n${lines(3000 * size, (index) => `m${index}:\n  <<: *base\n  c: ${index}\n`)}`,
  'a line of 2 MB': (size) => `a: ${'x'.repeat(2_000_000 * size)}\n`,
  '5 MB of copies of the chart': (size, source) => {
    const copy = source.trimEnd().replace(/^(?=.)/gm, '  ');
    return lines((FIVE_MB * size) / copy.length, (index) => `copy${index}:\n${copy}\n`);
  },
  '250,000 flat keys': (size) => lines(250_000 * size, (index) => `key${index}: value${index}\n`),
  'a list of 400,000 items': (size) => `a:\n${lines(400_000 * size, (index) => `- item${index}\n`)}`,
  'an alias bomb of lists': () => `${bomb('[', (level) => `*a${level}`, ']')}bomb: *a8\n`,
  'an alias bomb of maps': () => `${bomb('{', (level, index) => `k${index}: *a${level}`, '}')}bomb: *a8\n`,
  'an alias bomb of merges': () => `${bomb('{<<: [', (level) => `*a${level}`, ']}')}bomb:\n  <<: *a8\n`,
  'an anchor that contains itself': () => 'loop: &loop {again: *loop}\n',
  '10,000 nested brackets': (size) => `a: ${'['.repeat(10_000 * size)}${']'.repeat(10_000 * size)}\n`,
  '10,000 nested dashes': (size) => `a:\n  ${'- '.repeat(10_000 * size)}x\n`,
  '1,500 nested maps': (size) => `a:\n${lines(1500 * size, (depth) => `${' '.repeat(depth + 1)}a:\n`)}`,
  '1 MB of syntax errors': (size) => 'a: "\n'.repeat(200_000 * size),
};

/** All of them, the smaller ones first. */
export const HARD_INPUTS: readonly HardInput[] = Object.entries(TEXTS).map(([name, text]) => ({
  name,
  text: (size, source) => HEAD + text(size, source),
}));
