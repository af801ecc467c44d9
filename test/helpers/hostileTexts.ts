const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const bomb = (open: string, item: (alias: string, index: number) => string, close: string): string =>
  `a0: &a0 {x: 1}\n${many(9, (level) => {
    const items = Array.from({ length: 9 }, (_, index) => item(`*a${level}`, index));
    return `a${level + 1}: &a${level + 1} ${open}${items.join(', ')}${close}\n`;
  })}`;

/** Texts on which YAML libraries die, hang or throw, or come near it. */
export const HOSTILE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['a bomb of maps', `${bomb('{', (alias, index) => `k${index}: ${alias}`, '}')}bomb: *a9\n`],
  ['a bomb of lists', `${bomb('[', (alias) => alias, ']')}bomb: *a9\n`],
  ['a bomb of merges', `${bomb('{<<: [', (alias) => alias, ']}')}bomb:\n  <<: *a9\n`],
  ['an anchor that contains itself', 'loop: &loop {again: *loop}\nlist: &list [*list]\n'],
  ['3,000 maps that merge one', `base: &base {a: 1}\n${many(3000, (i) => `m${i}:\n  <<: *base\n  c: ${i}\n`)}`],
  ['3,000 anchors', many(3000, (i) => `k${i % 1000}: &a${i} {a: 1}\n`)],
  ['1,500 nested maps', many(1500, (depth) => `${' '.repeat(depth)}a:\n`)],
  ['10,000 nested lists in one line', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
  ['10,000 opened maps', 'a: '.padEnd(10_000 * 4, '{a: ')],
  ['2,000 nested dashes', `${'- '.repeat(2000)}a\n`],
  ['20,000 keys in one map', many(20_000, (i) => `k${i}: ${i}\n`)],
  ['a line of 2 MB', `a: ${'x'.repeat(2_000_000)}\n`],
  ['20,000 faults', 'a: "\n'.repeat(20_000)],
  ['control characters', '\0\u0001\ufeff\u2028\ud800: \udfff\n'],
  ['keys of every object', '__proto__: {a: 1}\nconstructor: 1\nhasOwnProperty: {toString: 1}\n'],
  ['tags', '!!binary x: !!js/function y\n!<tag:x> a: !b c\n'],
  ['many documents', '---\na: 1\n'.repeat(5000)],
  ['nothing but a document marker', '---'],
];
