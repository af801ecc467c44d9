import { describe, expect, test } from 'vitest';
import { type AnalysisSettings, analyse } from '../../../server/src/core/analyse.ts';
import { coverageOf } from '../../../server/src/core/rules/suppressCoverage.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { cpuTime } from '../../helpers/cpuTime.ts';

const layersOf = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ path: `${index}.yaml`, document: createValuesDocument(text) }));

/** Findings about quoted booleans as `line` (from 1), those that are silenced as `line: reason`. */
function judge(text: string, settings: AnalysisSettings = {}) {
  const { findings, suppressed, layers } = analyse(layersOf(text), settings);
  const lineOf = (start: number) => (layers[0]?.document.lines.at(start).line ?? -1) + 1;
  const isAsked = ({ rule }: { readonly rule: string }) => rule === 'quoted-boolean';
  return {
    found: findings.filter(isAsked).map(({ start }) => lineOf(start)),
    silenced: suppressed
      .filter(({ finding }) => isAsked(finding))
      .map(({ finding, reason }) => `${lineOf(finding.start)}: ${reason ?? ''}`),
    unused: findings.filter(({ rule }) => rule === 'unused-suppression').map(({ start }) => lineOf(start)),
  };
}

const TWO = 'tags:\n  mysql: "true"\n  mongodb: "true"\n';

describe('a comment', () => {
  test.each<[string, string, { found: number[]; silenced?: string[]; unused?: number[] }]>([
    ['none', TWO, { found: [2, 3] }],
    [
      'for the next line',
      'tags:\n  # zadig-ha-disable-next-line quoted-boolean -- because\n  mysql: "true"\n  mongodb: "true"\n',
      { found: [4], silenced: ['3: because'] },
    ],
    [
      'for the next line, over other comments',
      'tags:\n  # zadig-ha-disable-next-line quoted-boolean\n  # more\n  #\n  mysql: "true"\n',
      { found: [], silenced: ['5: '] },
    ],
    [
      'for the next line, which is blank',
      'tags:\n  # zadig-ha-disable-next-line quoted-boolean\n\n  mysql: "true"\n',
      { found: [4], unused: [2] },
    ],
    [
      'for the next line, behind something',
      'tags: # zadig-ha-disable-next-line quoted-boolean -- behind\n  mysql: "true"\n',
      { found: [], silenced: ['2: behind'] },
    ],
    [
      'for its line',
      'tags:\n  mysql: "true" # zadig-ha-disable-line quoted-boolean -- 因为需要\n  mongodb: "true"\n',
      { found: [3], silenced: ['2: 因为需要'] },
    ],
    [
      'for its line, without a rule',
      'tags:\n  mysql: "true" # zadig-ha-disable-line\n  mongodb: "true" # zadig-ha-disable-line -- all\n',
      { found: [], silenced: ['2: ', '3: all'] },
    ],
    [
      'for its line, with another rule',
      'tags:\n  mysql: "true" # zadig-ha-disable-line dotted-key\n',
      { found: [2], unused: [2] },
    ],
    [
      'for the file, wherever it stands',
      `${TWO}# zadig-ha-disable-file quoted-boolean -- all of them\n`,
      { found: [], silenced: ['2: all of them', '3: all of them'] },
    ],
    [
      'for a stretch',
      'tags:\n  # zadig-ha-disable quoted-boolean -- here\n  a: "true"\n  b: "true"\n  # zadig-ha-enable quoted-boolean\n  c: "true"\n',
      { found: [6], silenced: ['3: here', '4: here'] },
    ],
    [
      'for a stretch without end',
      'tags:\n  a: "true"\n  # zadig-ha-disable\n  b: "true"\n',
      { found: [2], silenced: ['4: '] },
    ],
    [
      'for a stretch of all, ended for one rule',
      'tags:\n  # zadig-ha-disable\n  a: "true"\n  # zadig-ha-enable quoted-boolean\n  b: "true"\n  # zadig-ha-disable quoted-boolean -- again\n  c: "true"\n',
      { found: [5], silenced: ['3: ', '7: again'] },
    ],
    [
      'for a stretch, ended for all rules',
      'tags:\n  # zadig-ha-disable quoted-boolean\n  a: "true"\n  # zadig-ha-enable\n  b: "true"\n',
      { found: [5], silenced: ['3: '] },
    ],
    [
      'for a stretch, ended for another rule',
      'tags:\n  # zadig-ha-disable quoted-boolean\n  a: "true"\n  # zadig-ha-enable dotted-key\n  b: "true"\n',
      { found: [], silenced: ['3: ', '5: '], unused: [4] },
    ],
  ])('%s', (_, text, { found, silenced = [], unused = [] }) => {
    const expected = { found, silenced, unused };
    expect(judge(text)).toStrictEqual(expected);
    for (const eol of ['\r\n', '\r'])
      expect(judge(text.replaceAll('\n', eol)), JSON.stringify(eol)).toStrictEqual(expected);
    expect(judge(`\ufeff${text}`), 'byte order mark').toStrictEqual(expected);
  });

  test.each([
    ['several rules', '# zadig-ha-disable-line quoted-boolean, single-replica -- r'],
    ['several rules without a comma', '# zadig-ha-disable-line single-replica quoted-boolean -- r'],
    ['a Chinese comma', '# zadig-ha-disable-line single-replica，quoted-boolean -- r'],
    ['many blanks', '#\tzadig-ha-disable-line \t quoted-boolean \t --  r  '],
    ['no blank', '#zadig-ha-disable-line quoted-boolean -- r'],
  ])('may have %s', (_, comment) => {
    expect(judge(`tags:\n  mysql: "true" ${comment}\n`).silenced).toStrictEqual(['2: r']);
  });

  test.each([
    ['a reason with dashes', 'quoted-boolean -- a -- b --', '2: a -- b --'],
    ['a reason without blanks around its dashes', 'quoted-boolean --a', undefined],
    ['dashes and no reason', 'quoted-boolean --', '2: '],
    ['a reason that names another rule', 'quoted-boolean -- dotted-key', '2: dotted-key'],
  ])('with %s', (_, words, expected) => {
    const { silenced } = judge(`tags:\n  mysql: "true" # zadig-ha-disable-line ${words}\n`);
    expect(silenced[0]).toBe(expected ?? '2: ');
  });

  test.each([
    ['inside a double-quoted scalar', 'note: "x # zadig-ha-disable-file"\n'],
    ['inside a quoted scalar of several lines', "note: 'x\n  # zadig-ha-disable-file\n  y'\n"],
    ['inside a block scalar', 'note: |\n  # zadig-ha-disable-file\n'],
    ['inside a folded scalar with a header', 'note: >- # header\n  x\n  # zadig-ha-disable-file\n'],
    ['inside a plain scalar', 'note: x# zadig-ha-disable-file\n'],
    ['inside an anchor', 'note: &x#zadig-ha-disable-file y\n'],
    ['with words in front', '# see zadig-ha-disable-file\n'],
    ['with a longer word', '# zadig-ha-disable-files\n'],
    ['in a later document', '---\nx: 1\n# zadig-ha-disable-file\n'],
  ])('%s is none', (_, text) => {
    const found = judge(`${TWO}${text}`).found;
    expect(found).toStrictEqual([2, 3]);
  });

  test.each([
    [
      'behind the header of a block scalar',
      'tags: # zadig-ha-disable-line quoted-boolean\n  mysql: |-  # zadig-ha-disable-line quoted-boolean -- r\n    true\n',
    ],
    ['in flow style', 'tags: {mysql: "true", # zadig-ha-disable-line quoted-boolean -- r\n  other: 1}\n'],
    ['behind flow style', 'tags: {mysql: "true"} # zadig-ha-disable-line quoted-boolean -- r\n'],
    ['behind an alias', 'x: &x "true"\ntags:\n  mysql: "true"\t# zadig-ha-disable-line quoted-boolean -- r\n'],
    ['in flow style behind tabs', 'tags: {\t# zadig-ha-disable-next-line quoted-boolean -- r\n  mysql: "true" }\n'],
  ])('%s counts', (_, text) => {
    const { found, silenced } = judge(text);
    expect(found).toStrictEqual([]);
    expect(silenced).toHaveLength(1);
    expect(silenced[0]).toMatch(/: r$/);
  });
});

describe('what is silenced', () => {
  test('may be about something absent: the comment belongs to the key that carries the finding', () => {
    const text = '# zadig-ha-disable-next-line single-replica -- one is enough\nfrontend:\n  image: {}\n';
    const { findings, suppressed } = analyse(layersOf(text));
    expect(findings.filter(({ rule }) => rule === 'single-replica')).toStrictEqual([]);
    expect(suppressed.filter(({ finding }) => finding.rule === 'single-replica').length).toBeGreaterThan(1);
    expect(findings.filter(({ rule }) => rule === 'unused-suppression')).toStrictEqual([]);
  });

  test('says which comment silences it', () => {
    const text = 'tags:\n  mysql: "true" # zadig-ha-disable-line quoted-boolean -- r\n';
    const { suppressed } = analyse(layersOf(text));
    const [first] = suppressed;
    expect(first && text.slice(first.at.start, first.at.end)).toBe('# zadig-ha-disable-line quoted-boolean -- r');
    expect(first?.at.layer).toBe(0);
    expect(first?.finding.rule).toBe('quoted-boolean');
  });

  test('takes the reason from the most specific comment', () => {
    const text =
      '# zadig-ha-disable-file quoted-boolean -- file\n# zadig-ha-disable quoted-boolean -- block\ntags:\n  mysql: "true" # zadig-ha-disable-line quoted-boolean -- line\n  mongodb: "true"\n';
    expect(judge(text)).toStrictEqual({ found: [], silenced: ['4: line', '5: block'], unused: [] });
  });

  test('stands in the comment’s own layer', () => {
    const low = '# zadig-ha-disable-file quoted-boolean\ntags:\n  mysql: "true"\n';
    const high = 'tags:\n  mongodb: "true"\n';
    const { findings, suppressed } = analyse(layersOf(low, high));
    const isAsked = ({ rule }: { readonly rule: string }) => rule === 'quoted-boolean';
    expect(findings.filter(isAsked).map(({ layer }) => layer)).toStrictEqual([1]);
    expect(suppressed.filter(({ finding }) => isAsked(finding)).map(({ at }) => at.layer)).toStrictEqual([0]);
  });

  test('is never more than without comments', () => {
    const plain = analyse(layersOf(TWO));
    const silent = analyse(layersOf(`${TWO}# zadig-ha-disable-file\n`));
    expect(silent.findings).toStrictEqual([]);
    expect(silent.suppressed.map(({ finding }) => finding)).toStrictEqual(plain.findings);
  });
});

test('the time is linear in the comments', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `t${index}: 1 # zadig-ha-disable-line one, two`);
  const text = [
    ...Array.from({ length: 20_000 }, () => '# zadig-ha-disable-next-line one, two -- reason'),
    ...Array.from({ length: 20_000 }, () => '# zadig-ha-disable one\n# zadig-ha-enable one'),
    ...lines,
  ].join('\n');
  const document = createValuesDocument(text);
  expect(document.problems).toStrictEqual([]);
  const start = cpuTime();
  const coverage = coverageOf(document);
  const from = text.indexOf('t0:');
  for (let offset = from; offset < text.length; offset += 10) coverage.at('one', offset);
  expect(coverage.at('two', from)).toHaveLength(1);
  expect(coverage.silences).toHaveLength(120_000);
  expect(cpuTime() - start).toBeLessThan(3000);
});
