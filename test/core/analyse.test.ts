import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnalysisSettings, analyse } from '../../server/src/core/analyse.ts';
import { fixAll } from '../../server/src/core/rules/fixAll.ts';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { readCorpus } from '../helpers/corpus.ts';
import { readBelow } from '../helpers/ruleFixtures.ts';

const layers = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ path: `${index}.yaml`, document: createValuesDocument(text) }));
const rulesIn = (texts: readonly string[], settings?: AnalysisSettings) =>
  analyse(layers(...texts), settings).findings.map(({ rule }) => rule);

describe('an analysis', () => {
  test('of good YAML is analysed, of an empty file too', () => {
    for (const text of ['', '# nothing\n', 'tags:\n  mysql: false\n', '---\n', 'null\n']) {
      const { status, reason } = analyse(layers(text));
      expect([status, reason]).toStrictEqual(['analysed', undefined]);
    }
  });

  test.each([
    ['a list that does not end', 'tags: [\n', '0.yaml:1:7'],
    ['a key that is indented too little', 'a:\n    b: 1\n  c: 2\n', '0.yaml:3:1'],
    ['a tab', 'a:\n\tb: 1\n', '0.yaml:2:1'],
    ['a quote that does not end', 'a: "b\n', '0.yaml:1:5'],
    ['an escape that Helm does not know', 'a: 1\nb: "\\/"\n', '0.yaml:2:5'],
    ['an alias without its anchor', 'a: *b\n', '0.yaml:1:4'],
  ])('of %s has failed, and says where', (_, text, place) => {
    const { status, reason } = analyse(layers(text));
    expect(status).toBe('failed');
    expect(reason?.en.startsWith(`${place} is not valid YAML: `)).toBe(true);
    expect(reason?.['zh-cn'].startsWith(`${place} 不是有效的 YAML：`)).toBe(true);
  });

  test.each(['- a\n', '404 page not found\n', '""\n', '[]\n', 'false\n'])(
    'of a layer that is no map of keys has failed, as for Helm: %j',
    (text) => {
      for (const texts of [
        [text, 'a: 1\n'],
        ['a: 1\n', text],
      ]) {
        const { status, reason } = analyse(layers(...texts));
        expect(status).toBe('failed');
        expect(reason?.en).toBe(
          `${texts.indexOf(text)}.yaml:1:1: Helm takes values only as a map of keys, and refuses this`,
        );
        expect(reason?.['zh-cn']).toMatch(/：Helm 只接受/);
      }
    },
  );

  test('of a text that is broken calls nothing missing or null that may stand there', () => {
    const text = 'endpoint:\n\ttype: FQDN\nmicroservice:\n\taslan:\n\t\treplicas: 2\nfrontend:\n\treplicas: 2\n';
    const { status, findings } = analyse(layers(text));
    expect(status).toBe('failed');
    expect(findings).toStrictEqual([]);
  });

  test.each([
    ['a: 1\n---\nb: 2\n', 2],
    ['# one\n---\na: 1\r\n...\r\n---\r\nb: 2\r\n', 4],
    ['---\n---\na: 1\n', 2],
  ])('of several documents has failed, since Helm is not of one mind about them: %j', (text, line) => {
    const { status, reason } = analyse(layers(text));
    expect(status).toBe('failed');
    expect(reason?.en).toMatch(new RegExp(`^0\\.yaml:${line}:1: Several YAML documents`));
    expect(reason?.['zh-cn']).toMatch(new RegExp(`^0\\.yaml:${line}:1：文件中有多个`));
  });

  test('fails where any layer is broken, and names it', () => {
    expect(analyse(layers('a: 1\n', 'b: [\n', 'c: {\n')).reason?.en).toMatch(/^1\.yaml:1:4 /);
  });

  test('of a broken file says nothing about what it cannot see', () => {
    const broken = 'microservice:\n  aslan:\n    replicas: 2\nconnections: [\n';
    expect(rulesIn([broken]).filter((rule) => rule.startsWith('builtin') || rule === 'single-replica')).toStrictEqual(
      [],
    );
  });

  test('goes by the declared version, else by the detected one', () => {
    const old = 'frontend: {image: {tag: 1.16.0}}\n';
    expect(analyse(layers(old)).chart).toMatchObject({ version: '1.16', source: 'detected' });
    expect(analyse(layers(old), { chartVersion: '4.3' }).chart).toMatchObject({ version: '4.3', source: 'declared' });
    expect(rulesIn([old])).not.toContain('aslan-shared-storage');
  });

  test('heeds the profile', () => {
    expect(rulesIn(['frontend: {replicas: 1}\n'])).toContain('single-replica');
    expect(rulesIn(['frontend: {replicas: 1}\n'], { profile: 'standalone' })).not.toContain('single-replica');
    expect(analyse(layers('')).profile).toBe('ha');
  });

  test('judges layers together, not one by one', () => {
    const below = readBelow('high-availability');
    expect(rulesIn([below, 'frontend: {image: {pullPolicy: Always}}\n'])).toStrictEqual([]);
    expect(rulesIn([below, 'frontend: {replicas: 1}\n'])).toStrictEqual(['single-replica']);
    expect(rulesIn(['frontend: {replicas: 1}\n', below])).toStrictEqual([]);
  });
});

/** What rules that failed said. */
const failures = (given: readonly string[], settings?: AnalysisSettings): readonly unknown[] =>
  analyse(layers(...given), settings)
    .findings.filter(({ message }) => message.text.en.startsWith('The rule {rule} failed'))
    .map(({ message }) => message.data);

describe('bad input never throws, and fails no rule', () => {
  const settings: AnalysisSettings[] = [{}, { chartVersion: '1.14' }, { chartVersion: 'x' }, { profile: 'standalone' }];
  const words = fc.constantFrom(
    ...[
      'microservice',
      'aslan',
      'replicas',
      'frontend.replicas',
      'tags',
      'mysql',
      'dex.config.staticClients[0].id',
      'resources',
    ],
    ...[
      ': ',
      ':\n  ',
      '\n',
      ' ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|\n',
      '>',
      '&a ',
      '*a',
      '<<: ',
      '!!str ',
      '? ',
      '---\n',
      '\r\n',
      '\t',
    ],
    ...['1', 'true', '"false"', 'null', '~', '{{ x }}', '# c', '\\,', 'mongodb://a\\,b', '中', '🙂', '\ufeff', '\0'],
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  test('nor does fix-all make it worse', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), fc.constantFrom(...settings), (given, chosen) => {
        expect(failures(given, chosen)).toStrictEqual([]);
        const before = layers(...given);
        const { documents } = fixAll(before, chosen);
        for (const [index, document] of documents.entries())
          expect(document.problems.length).toBeLessThanOrEqual(before[index]?.document.problems.length ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('nor any part of a real file', () => {
    const [file = { text: readBelow('high-availability') }] = readCorpus();
    for (let end = 0; end < file.text.length; end += 97) expect(failures([file.text.slice(0, end)])).toStrictEqual([]);
  });

  test.each([
    ['merge keys', (at: number) => `l${at + 1}: &a${at + 1} {<<: *a${at}}\n`],
    ['aliases', (at: number) => `l${at + 1}: &a${at + 1} {replicas: *a${at}}\n`],
    ['lists', (at: number) => `l${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`],
  ])('nor a chain of 5,000 %s', (_, link) => {
    const links = Array.from({ length: 5000 }, (_, at) => link(at)).join('');
    expect(failures([`l0: &a0 {replicas: 1}\n${links}frontend: *a5000\nmicroservice: {user: *a5000}\n`])).toStrictEqual(
      [],
    );
  });
});
