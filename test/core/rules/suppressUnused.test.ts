import { describe, expect, test } from 'vitest';
import { type AnalysisSettings, analyse } from '../../../server/src/core/analyse.ts';
import { format } from '../../../server/src/core/messages/localized.ts';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';

const layersOf = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ path: `${index}.yaml`, document: createValuesDocument(text) }));

/** In the standalone profile with nothing else to say about such small files. */
const QUIET: AnalysisSettings = {
  profile: 'standalone',
  rules: { 'endpoint-fqdn-missing': 'off', 'file-comment': 'off' },
};

/** What is marked, and the first words of what is said about it. */
function complaints(text: string, settings = QUIET): readonly string[] {
  return analyse(layersOf(text), settings)
    .findings.filter(({ rule }) => rule === 'unused-suppression')
    .map(({ start, end, message }) => `${text.slice(start, end)} | ${format(message.text, message.data, 'en')}`);
}

const fixed = (text: string, settings = QUIET): string | undefined =>
  fixAll(layersOf(text), settings).documents[0]?.text;

const NOTHING = /suppresses nothing/;

describe('a comment is reported', () => {
  test.each<[string, string, RegExp, string]>([
    [
      'that silences nothing, above',
      'a: 1\n# zadig-ha-disable-next-line dotted-key -- old\nb: 2\n',
      NOTHING,
      'a: 1\nb: 2\n',
    ],
    ['that silences nothing, behind', 'a: 1   # zadig-ha-disable-line dotted-key -- old\n', NOTHING, 'a: 1\n'],
    ['that names no rule', 'a: 1\nb: 1 # zadig-ha-disable-line\n', NOTHING, 'a: 1\nb: 1\n'],
    ['for the file', '# zadig-ha-disable-file dotted-key\na: 1\n', NOTHING, 'a: 1\n'],
    ['at the end of the text', 'a: 1\n# zadig-ha-disable dotted-key', NOTHING, 'a: 1\n'],
    ['behind a block scalar', 'a: |  # zadig-ha-disable-line dotted-key\n  x\n', NOTHING, 'a: |\n  x\n'],
    ['with all its rules', 'a: 1 # zadig-ha-disable-line dotted-key, quoted-boolean\n', NOTHING, 'a: 1\n'],
    [
      'for one of its rules',
      'tags:\n  a: "true" # zadig-ha-disable-line dotted-key, quoted-boolean -- r\n',
      /^dotted-key \| dotted-key finds nothing here/,
      'tags:\n  a: "true" # zadig-ha-disable-line quoted-boolean -- r\n',
    ],
    [
      'for its last rule',
      'tags:\n  a: "true" # zadig-ha-disable-line quoted-boolean, dotted-key -- r\n',
      /^dotted-key \| dotted-key finds nothing here/,
      'tags:\n  a: "true" # zadig-ha-disable-line quoted-boolean -- r\n',
    ],
    [
      'for a rule that it names twice',
      'tags:\n  a: "true" # zadig-ha-disable-line quoted-boolean, quoted-boolean\n',
      /^quoted-boolean \| quoted-boolean finds nothing here/,
      'tags:\n  a: "true" # zadig-ha-disable-line quoted-boolean\n',
    ],
    [
      'for an unknown rule',
      'a: 1 # zadig-ha-disable-line no-such-thing\n',
      /^no-such-thing \| There is no rule no-such-thing, so this suppression has no effect\. zadig-ha rules/,
      'a: 1\n',
    ],
    [
      'for a mistyped rule',
      'tags:\n  a: "true" # zadig-ha-disable-line quoted-bolean\n',
      /^quoted-bolean \| .* Did you mean quoted-boolean\?/,
      'tags:\n  a: true\n',
    ],
    [
      'that enables what is not disabled',
      'a: 1\n# zadig-ha-enable dotted-key\nb: 1\n',
      /^# zadig-ha-enable dotted-key \| Nothing is disabled/,
      'a: 1\nb: 1\n',
    ],
    [
      'that enables one rule too many',
      'tags:\n  # zadig-ha-disable quoted-boolean\n  a: "true"\n  # zadig-ha-enable quoted-boolean, dotted-key\n  b: 1\n',
      /^dotted-key \| dotted-key is not disabled here/,
      'tags:\n  # zadig-ha-disable quoted-boolean\n  a: "true"\n  # zadig-ha-enable quoted-boolean\n  b: 1\n',
    ],
  ])('%s', (_, text, expected, repaired) => {
    for (const eol of ['\n', '\r\n']) {
      const [only, ...more] = complaints(text.replaceAll('\n', eol));
      expect(more).toStrictEqual([]);
      expect(only).toMatch(expected);
      expect(fixed(text.replaceAll('\n', eol))).toBe(repaired.replaceAll('\n', eol));
    }
  });

  test('whose form does not exist, with the nearest one to choose', () => {
    const text = '# zadig-ha-disable-nextline dotted-key\na: 1\n';
    expect(complaints(text)).toStrictEqual([
      expect.stringMatching(
        /^zadig-ha-disable-nextline \| .* has no effect\. The forms are zadig-ha-disable-next-line/,
      ),
    ]);
    const [finding] = analyse(layersOf(text), QUIET).findings;
    expect(finding?.solutions.map(({ kind, edits }) => [kind, edits[0]?.text])).toStrictEqual([
      ['ask', 'zadig-ha-disable-next-line'],
    ]);
    expect(fixed(text)).toBe(text);
  });

  test('and so is what it had ended, once that is gone', () => {
    const text = '# zadig-ha-disable dotted-key\na: 1\n# zadig-ha-enable dotted-key\nb: 1\n';
    expect(complaints(text)).toHaveLength(1);
    expect(fixed(text)).toBe('a: 1\nb: 1\n');
  });

  test('with a correction to choose before the removal', () => {
    const [finding] = analyse(
      layersOf('tags:\n  a: "true" # zadig-ha-disable-line quoted-bolean\n'),
      QUIET,
    ).findings.filter(({ rule }) => rule === 'unused-suppression');
    expect(finding?.severity).toBe('warning');
    expect(finding?.solutions.map(({ kind, title }) => [kind, title.text.en])).toStrictEqual([
      ['ask', 'Change to {nearest}'],
      ['fix', 'Remove the comment'],
    ]);
  });

  test('but not repaired where a value would change: the blank line would join the scalar', () => {
    const text = 'a: |+\n  x\n# zadig-ha-disable-file dotted-key\n\nb: 1\n';
    expect(complaints(text)).toHaveLength(1);
    expect(analyse(layersOf(text), QUIET).findings[0]?.solutions).toStrictEqual([]);
    expect(fixed(text)).toBe(text);
  });
});

describe('a comment is not reported', () => {
  const used = 'tags:\n  a: "true" # zadig-ha-disable-line quoted-boolean\n';

  test.each<[string, string, AnalysisSettings]>([
    ['that silences something', used, QUIET],
    ['for a rule that the settings switch off', used, { ...QUIET, rules: { ...QUIET.rules, 'quoted-boolean': 'off' } }],
    [
      'for a rule that is off, in the long form',
      used,
      { ...QUIET, rules: { ...QUIET.rules, 'quoted-boolean': { severity: 'off' } } },
    ],
    [
      'for a rule that the profile leaves out',
      '# zadig-ha-disable-file single-replica\nfrontend:\n  replicas: 1\n',
      QUIET,
    ],
    [
      'without a rule, where the profile leaves out what it silences',
      'frontend:\n  # zadig-ha-disable-next-line\n  replicas: 1\n',
      QUIET,
    ],
    [
      'when the rule is off',
      'a: 1\nb: 1 # zadig-ha-disable-line\n',
      { ...QUIET, rules: { 'unused-suppression': 'off' } },
    ],
    ['for the diagnostics of the schema', 'a: 1 # zadig-ha-disable-line schema\n', QUIET],
    ['where a template is not decided', 'tags:\n  a: "{{ .x }}" # zadig-ha-disable-line quoted-boolean\n', QUIET],
    ['above a template', 'tags:\n  # zadig-ha-disable-next-line\n  a: "{{ .x }}"\n', QUIET],
    [
      'around a template',
      'tags:\n  # zadig-ha-disable quoted-boolean\n  a: "{{ .x }}"\n  # zadig-ha-enable quoted-boolean\n',
      QUIET,
    ],
    ['in a file with a template', 'tags:\n  a: "{{ .x }}"\n# zadig-ha-disable-file quoted-boolean\n', QUIET],
    ['in broken YAML', 'a: 1 # zadig-ha-disable-line dotted-key\nb: [\n', QUIET],
    ['where more documents follow', 'a: 1 # zadig-ha-disable-line dotted-key\n---\nb: 1\n', QUIET],
    ['that names the rule itself', 'a: 1 # zadig-ha-disable-line dotted-key, unused-suppression -- keep\n', QUIET],
    [
      'in a file that names the rule itself',
      '# zadig-ha-disable-file unused-suppression\na: 1\nb: 1 # zadig-ha-disable-line\n',
      QUIET,
    ],
  ])('%s', (_, text, settings) => {
    expect(complaints(text, settings)).toStrictEqual([]);
  });

  test('in a layer for what another layer decides', () => {
    const low = 'tags:\n  a: "true" # zadig-ha-disable-line quoted-boolean\n';
    const high = 'tags:\n  a: true\n';
    const { findings } = analyse(layersOf(low, high), QUIET);
    expect(findings).toStrictEqual([]);
  });
});

test('silencing nothing but this rule is of no use either', () => {
  expect(complaints('a: 1 # zadig-ha-disable-line unused-suppression\n')).toHaveLength(1);
  // Without a name it must not silence the complaint about itself.
  expect(complaints('a: 1\nb: 1 # zadig-ha-disable-line\n')).toHaveLength(1);
});

test('fix-all looks at comments last: another fix may give them something to silence', () => {
  const text = 'tags.mysql: "true" # zadig-ha-disable-line quoted-boolean -- wanted\n';
  expect(fixed(text)).toBe('tags:\n  mysql: "true" # zadig-ha-disable-line quoted-boolean -- wanted\n');
});

test('the severity can be changed', () => {
  const settings: AnalysisSettings = { ...QUIET, rules: { ...QUIET.rules, 'unused-suppression': 'error' } };
  expect(analyse(layersOf('a: 1\nb: 1 # zadig-ha-disable-line\n'), settings).findings[0]?.severity).toBe('error');
});
