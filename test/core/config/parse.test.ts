import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_CONFIG } from '../../../server/src/core/config/config.ts';
import { parseConfig } from '../../../server/src/core/config/parse.ts';
import { configTexts } from '../../../server/src/core/config/texts.ts';
import { format } from '../../../server/src/core/messages/localized.ts';

/** The example of the documentation. */
const FULL = `chartVersion: "4.3"          # else detected
profile: ha
namespace: zadig
release: zadig
values: [values.yaml, ./prod/../values-prod.yaml]
rules:
  single-replica: { severity: warning, min: 3 }
  default-credentials: off
  dotted-key: error
overrides:
  - files: ["staging/**"]
    profile: standalone
    rules: {single-replica: off}
attestations:
  backup-mysql: { by: ops, at: 2026-11-23, expires: 30d, evidence: "https://…", note: "每天" }
`;

test('a layer that is named twice counts where it was named last', () => {
  const text = 'values: [a.yaml, b.yaml, ./a.yaml]\n';
  const { config, layers } = parseConfig(text);
  expect(config.values).toStrictEqual(['b.yaml', 'a.yaml']);
  expect(layers.map(({ path, start, end }) => [path, text.slice(start, end)])).toStrictEqual([
    ['b.yaml', 'b.yaml'],
    ['a.yaml', './a.yaml'],
  ]);
});

test('the whole of it', () => {
  const { config, problems } = parseConfig(FULL);
  expect(problems).toStrictEqual([]);
  expect(config).toStrictEqual({
    chartVersion: '4.3',
    profile: 'ha',
    namespace: 'zadig',
    release: 'zadig',
    values: ['values.yaml', 'values-prod.yaml'],
    rules: {
      'single-replica': { severity: 'warning', min: 3 },
      'default-credentials': { severity: 'off' },
      'dotted-key': { severity: 'error' },
    },
    overrides: [{ files: ['staging/**'], profile: 'standalone', rules: { 'single-replica': { severity: 'off' } } }],
    attestations: {
      'backup-mysql': { by: 'ops', at: '2026-11-23', expires: '30d', evidence: 'https://…', note: '每天' },
    },
  });
});

test.each([
  ['nothing', ''],
  ['comments', '# later\n'],
  ['a null', '~\n'],
  ['keys without values', 'chartVersion:\nprofile:\nvalues:\nrules:\noverrides:\nattestations:\n'],
  ['rules and options without values', 'rules:\n  dotted-key:\n  single-replica:\n    severity:\n    min:\n'],
  ['null items', 'values: [~]\noverrides:\n  -\n'],
])('%s decides nothing and is no problem', (_, text) => {
  const { config, problems } = parseConfig(text);
  expect(problems).toStrictEqual([]);
  expect({ ...config, rules: {} }).toStrictEqual(EMPTY_CONFIG);
});

test.each([
  ['a number', 'chartVersion: 4.3\n', '4.3'],
  ['a number that would lose its zero', 'chartVersion: 3.10\n', '3.10'],
  ['a whole version', 'chartVersion: v4.3.1\n', '4.3'],
])('a chart version may be %s', (_, text, expected) => {
  expect(parseConfig(text).problems).toStrictEqual([]);
  expect(parseConfig(text).config.chartVersion).toBe(expected);
});

test('aliases stand for what they name', () => {
  const { config, problems } = parseConfig('rules: &r {dotted-key: off}\noverrides:\n  - {files: ["*"], rules: *r}\n');
  expect(problems).toStrictEqual([]);
  expect(config.overrides[0]?.rules).toStrictEqual({ 'dotted-key': { severity: 'off' } });
});

describe('what is wrong is marked, and has no effect', () => {
  test.each<[string, string, readonly string[]]>([
    ['an unknown key', 'foo: 1\nprofile: ha\n', ['foo | unknownKey']],
    ['a mistyped key', 'profil: standalone\n', ['profil | unknownKeyNear: profile']],
    ['an unknown key of an override', 'overrides: [{files: ["*"], values: [a]}]\n', ['values | unknownKey']],
    ['an unknown key of an attestation', 'attestations: {backup-mysql: {who: me}}\n', ['who | unknownKey']],
    ['a merge key', 'a: &a {profile: ha}\n<<: *a\n', ['a | unknownKey', '<< | unknownKey']],
    ['a key twice', 'profile: ha\nprofile: standalone\n', ['profile | duplicateKey']],
    ['a rule twice', 'rules:\n  dotted-key: off\n  dotted-key: info\n', ['dotted-key | duplicateKey']],
    ['a map for a text', 'profile: {a: 1}\n', ['{a: 1} | textExpected']],
    ['a text for a list', 'values: values.yaml\n', ['values.yaml | listExpected']],
    ['a text for globs', 'overrides: [{files: "*"}]\n', ['"*" | listExpected']],
    ['a list for a map', 'rules: [dotted-key]\n', ['[dotted-key] | mapExpected']],
    ['a text for an override', 'overrides: [staging]\n', ['staging | mapExpected']],
    ['a text for an attestation', 'attestations: {backup-mysql: me}\n', ['me | mapExpected']],
    ['a list as the whole', '[a]\n', ['[a] | rootMap']],
    ['an unknown rule', 'rules: {foo: off}\n', ['foo | unknownRule']],
    ['a mistyped rule', 'rules: {single-replicas: off}\n', ['single-replicas | unknownRuleNear: single-replica']],
    ['a severity', 'rules: {dotted-key: fatal}\n', ['fatal | severity']],
    ['a severity that is a boolean', 'rules: {dotted-key: false}\n', ['false | severity']],
    ['a severity in the long form', 'rules: {dotted-key: {severity: "no"}}\n', ['"no" | severity']],
    ['a severity that is a list', 'rules: {dotted-key: [off]}\n', ['[off] | textExpected']],
    ['an unknown option', 'rules: {single-replica: {max: 3}}\n', ['max | unknownOption']],
    ['an option of a rule without any', 'rules: {dotted-key: {min: 3}}\n', ['min | noOptions']],
    ['an option below its minimum', 'rules: {single-replica: {min: 1}}\n', ['1 | option']],
    ['an option that is no whole number', 'rules: {single-replica: {min: 2.5}}\n', ['2.5 | option']],
    ['an option in quotes', 'rules: {single-replica: {min: "3"}}\n', ['"3" | option']],
    ['a chart version', 'chartVersion: latest\n', ['latest | chartVersion']],
    ['a profile', 'profile: prod\n', ['prod | profile']],
    ['a namespace', 'namespace: Zadig_1\n', ['Zadig_1 | namespace']],
    ['a long namespace', `namespace: ${'a'.repeat(64)}\n`, [`${'a'.repeat(64)} | namespace`]],
    ['a release', 'release: -x\n', ['-x | release']],
    ['a path out of the folder', 'values: [../values.yaml]\n', ['../values.yaml | path']],
    ['itself', 'values: [./.zadig-ha.yaml]\n', ['./.zadig-ha.yaml | ownFile']],
    ['a path out of the folder and back', 'values: [a/../../b/values.yaml]\n', ['a/../../b/values.yaml | path']],
    ['an absolute path', 'values: [/etc/passwd]\n', ['/etc/passwd | path']],
    ['a path on a drive', 'values: ["C:/x.yaml"]\n', ['"C:/x.yaml" | path']],
    ['a path with backslashes', 'values: ["..\\\\x.yaml"]\n', ['"..\\\\x.yaml" | path']],
    ['the folder itself', 'values: [.]\n', ['. | path']],
    ['a glob without end', 'overrides: [{files: ["{a,b"]}]\n', ['"{a,b" | glob']],
    ['an empty glob', 'overrides: [{files: [""]}]\n', ['"" | glob']],
    ['a glob out of the folder', 'overrides: [{files: ["../**"]}]\n', ['"../**" | path']],
    ['an override for no file', 'overrides: [{profile: ha}]\n', ['{profile: ha} | filesMissing']],
    ['an item that is none', 'attestations: {backups: {by: me, at: 2026-11-23}}\n', ['backups | unknownItem']],
    [
      'a mistyped item',
      'attestations: {backup-mysq: {by: me, at: 2026-11-23}}\n',
      ['backup-mysq | unknownItemNear: backup-mysql'],
    ],
    [
      'an item that the values decide',
      'attestations: {replicas-user: {by: me, at: 2026-11-23}}\n',
      ['replicas-user | decidedByValues'],
    ],
    ['nobody', 'attestations: {backup-mysql: {at: 2026-11-23}}\n', ['backup-mysql | attestationIncomplete']],
    [
      'a name of blanks',
      'attestations: {backup-mysql: {by: " ", at: 2026-11-23}}\n',
      ['backup-mysql | attestationIncomplete'],
    ],
    ['no day', 'attestations: {backup-mysql: {by: me}}\n', ['backup-mysql | attestationIncomplete']],
    ['an attestation without value', 'attestations:\n  backup-mysql:\n', ['backup-mysql | attestationIncomplete']],
    ['a day that does not exist', 'attestations: {backup-mysql: {by: me, at: 2026-02-30}}\n', ['2026-02-30 | day']],
    ['a day in words', 'attestations: {backup-mysql: {by: me, at: today}}\n', ['today | day']],
    ['an end', 'attestations: {backup-mysql: {by: me, at: 2026-11-23, expires: soon}}\n', ['soon | expires']],
    ['an end of no days', 'attestations: {backup-mysql: {by: me, at: 2026-11-23, expires: 0d}}\n', ['0d | expires']],
    [
      'an end without its unit',
      'attestations: {backup-mysql: {by: me, at: 2026-11-23, expires: 30}}\n',
      ['30 | expires'],
    ],
    ['an alias without an anchor', 'profile: *x\n', ['*x | yamlFault']],
    ['an escape', 'profile: "h\\q"\n', ['"h\\q" | profile', '\\q | yamlFault']],
    ['a second document', 'profile: ha\n---\nprofile: standalone\n', [' | severalDocuments']],
    [
      'a broken text, once',
      'profile: [\nrules: {\nvalues: ]\n',
      [expect.stringMatching(/ \| brokenYaml$/) as unknown as string],
    ],
  ])('%s', (_, text, expected) => {
    for (const source of [text, `\ufeff${text}`, `# 注释 😀\r\n${text.replaceAll('\n', '\r\n')}`]) {
      const { problems } = parseConfig(source);
      expect(
        problems.map(({ id, start, end, message }) => {
          const nearest = message.data['nearest'];
          return `${source.slice(start, end)} | ${id}${nearest === undefined ? '' : `: ${nearest}`}`;
        }),
      ).toStrictEqual(expected);
      for (const { message } of problems)
        for (const locale of ['en', 'zh-cn'] as const)
          expect(format(message.text, message.data, locale)).not.toMatch(/\{\w+\}/);
    }
  });

  test.each(['profile: [\n', 'profile: "h\\q"\n', 'profile: *x\n'])('in the words of each language: %s', (text) => {
    for (const { message } of parseConfig(text).problems) {
      expect(format(message.text, message.data, 'en')).toMatch(/^[ -~]+$/);
      expect(format(message.text, message.data, 'zh-cn')).not.toMatch(/[a-z]{2,} [a-z]{2,}/);
    }
  });

  test('of attestations only those that are wrong are left out', () => {
    const { config, problems } = parseConfig(
      'attestations:\n  backup-mysql: {by: me, at: 2026-02-30}\n  backup-mongodb: {by: me, at: 2026-11-23, expires: never}\n  __proto__: {by: me, at: 2026-11-23}\n',
    );
    expect(config.attestations).toStrictEqual({ 'backup-mongodb': { by: 'me', at: '2026-11-23', expires: 'never' } });
    expect(problems.map(({ id }) => id)).toStrictEqual(['day', 'unknownItem']);
  });

  test('and the rest holds', () => {
    const { config } = parseConfig(
      'profil: x\nprofile: standalone\nrules: {foo: off, dotted-key: fatal, single-replica: {severity: no, min: 4}}\nvalues: [../x, y]\n',
    );
    expect(config).toStrictEqual({
      ...EMPTY_CONFIG,
      profile: 'standalone',
      values: ['y'],
      rules: { 'dotted-key': {}, 'single-replica': { min: 4 } },
    });
  });

  test('the first of two equal keys holds', () => {
    expect(parseConfig('profile: standalone\nprofile: ha\n').config.profile).toBe('standalone');
  });

  test('broken YAML decides nothing', () => {
    expect(parseConfig('profile: standalone\nrules: [\n').config).toBe(EMPTY_CONFIG);
  });
});

test('a question mark in a glob is no fault: only Helm minds it', () => {
  expect(parseConfig('overrides: [{files: [values-?.yaml]}]\n').problems).toStrictEqual([]);
});

test('every text is there in both languages with the same places to fill', () => {
  const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const text of Object.values(configTexts)) {
    expect(places(text['zh-cn'])).toStrictEqual(places(text.en));
    expect(text['zh-cn']).toMatch(/\p{Script=Han}/u);
  }
});

test('nothing that is written makes it throw; problems lie inside the text', () => {
  const lines = fc.constantFrom(
    ...FULL.split('\n'),
    '- a',
    '  x: [',
    '? {a: b}',
    '*x',
    '{}',
    '"',
    '__proto__: {a: 1}',
    '  constructor: off',
  );
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 12 }), (chosen) => {
      const text = chosen.join('\n');
      const { problems } = parseConfig(text);
      for (const { start, end } of problems)
        expect([0 <= start, start <= end, end <= text.length]).toStrictEqual([true, true, true]);
    }),
    { numRuns: 300 },
  );
});
