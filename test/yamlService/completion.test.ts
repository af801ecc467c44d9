import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { KNOWN_VERSIONS } from '../../server/src/core/catalog/versions.ts';
import { parseConfig } from '../../server/src/core/config/parse.ts';
import { SEVERITY_SETTINGS } from '../../server/src/core/config/ruleSettings.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { accept, cursor } from '../helpers/cursor.ts';
import { service } from './service.ts';

const VERSIONS = KNOWN_VERSIONS.toReversed();
const RULES = rules.map(({ id }) => id);
const SCOPE = ['chartVersion', 'profile', 'namespace', 'release', 'rules'];

/** What is offered at the `|`, and the text after accepting each, by label without quotes. */
async function accepted(marked: string): Promise<ReadonlyMap<string, string>> {
  const place = cursor(marked);
  const { items } = await service.complete(createValuesDocument(place.text), place.position);
  const sorted = items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  return new Map(sorted.map((item) => [item.label.replaceAll('"', ''), accept(place, item)]));
}

/** What a text holds; fails where it is no YAML. */
function parsed(text: string): unknown {
  const document = parseDocument(text);
  expect(document.errors, text).toStrictEqual([]);
  return document.toJS();
}

describe('a version', () => {
  test.each([
    'chartVersion: |\n',
    'chartVersion:|\n',
    'chartVersion: | # ours\n',
    'chartVersion: |# ours\n',
    'chartVersion: 4|\n',
    'chartVersion: "|"\n',
    "chartVersion: '|'\n",
    'chartVersion: "4|"\n',
    "chartVersion: '4|'\n",
    'chartVersion: "|4"\n',
    'chartVersion: "4|.1" # ours\n',
    'chartVersion: "4.1"|\n',
    'chartVersion: "|\n',
    'chartVersion: "4|\nprofile: ha\n',
    '{ chartVersion: "|" }\n',
    '{ chartVersion: | }\n',
    '{"chartVersion":|}\n',
    '\ufeffchartVersion: "|"\r\nprofile: ha\r\n',
  ])('is offered and comes to stand at %j', async (marked) => {
    const found = await accepted(marked);
    expect([...found.keys()]).toStrictEqual(VERSIONS);
    const others = marked.includes('profile') ? { profile: 'ha' } : {};
    for (const [version, text] of found) {
      expect(parsed(text)).toStrictEqual({ chartVersion: version, ...others });
      expect(parseConfig(text).problems).toStrictEqual([]);
      if (marked.includes('# ours')) expect(text).toMatch(/ # ours\n$/);
    }
  });

  test.each(['chartVersion: "4|"\n', "chartVersion: '4|'\n", 'chartVersion: 4|\n'])(
    'is found by what is typed: %j',
    async (marked) => {
      const { text, offset, position } = cursor(marked);
      const { items } = await service.complete(createValuesDocument(text), position);
      const typed = text.slice(text.indexOf(' ') + 1, offset);
      expect(items.find(({ label }) => label === '"4.3"')?.filterText?.startsWith(typed)).toBe(true);
    },
  );
});

describe.each<[string, readonly string[]]>([
  ['rules: {|}\n', RULES],
  ['rules: { | }\n', RULES],
  ['rules: { s| }\n', RULES],
  ['rules: { "s|" }\n', RULES],
  ['rules: {\n  |\n}\n', RULES],
  ['overrides:\n  - rules: {|}\n', RULES],
  ['rules: { dotted-key: off,| }\n', RULES.slice(1)],
  ['rules: { dotted-key: off, | } # ours\n', RULES.slice(1)],
  ['rules: { |, dotted-key: off }\n', RULES.slice(1)],
  ['rules: {| dotted-key: off }\n', RULES.slice(1)],
  ['rules: {\n  |\n  # ours\n  dotted-key: off\n}\n', RULES.slice(1)],
  ['rules:\n  |\n  dotted-key: off\n', RULES.slice(1)],
  ['rules: { single-replica: | }\n', SEVERITY_SETTINGS],
  ['rules: { single-replica: "|" }\n', SEVERITY_SETTINGS],
  ["rules: { single-replica: 'w|' }\n", SEVERITY_SETTINGS],
  ['rules:\n  single-replica: { severity: | }\n', SEVERITY_SETTINGS],
  ['rules:\n  single-replica: { severity: |, min: 3 }\n', SEVERITY_SETTINGS],
  ['rules:\n  single-replica: {|}\n', ['severity', 'min']],
  ['rules:\n  single-replica: { s| }\n', ['severity', 'min']],
  ['rules:\n  single-replica: { severity: off, | }\n', ['min']],
  ['rules:\n  single-replica: { severity: off, min: | }\n', ['2']],
  ['profile: "|"\n', ['ha', 'standalone']],
  ["profile: 'h|' # ours\n", ['ha', 'standalone']],
  ['attestations:\n  backup-mysql:\n    |\n', ['by', 'at', 'expires', 'evidence', 'note']],
  ['attestations:\n  backup-mysql: {|}\n', ['by', 'at', 'expires', 'evidence', 'note']],
  ['attestations:\n  backup-mysql: { by: x, | }\n', ['at', 'expires', 'evidence', 'note']],
  ['attestations:\n  backup-mysql: { by: x, expires: | }\n', ['30d', '2026-12-23', 'never']],
  ['overrides:\n  |\n', ['files', ...SCOPE]],
  ['overrides:\n  f|\n', ['files', ...SCOPE]],
  ['overrides:\n  - |\n', ['files', ...SCOPE]],
  ['overrides:\n  -|\n', ['files', ...SCOPE]],
  ['overrides:\n  - files: [a]\n  |\n', ['files', ...SCOPE]],
  ['overrides:\n  - files: [a]\n    |\n', SCOPE],
  ['overrides:\n|\n', [...SCOPE, 'values', 'attestations']],
  ['overrides: [|]\n', ['files', ...SCOPE]],
  ['overrides: [{ files: ["a-b"], | }]\n', SCOPE],
  ['attestations: {}\noverrides:\n  - { | }\n', ['files', ...SCOPE]],
  ['{ profile: ha, | }\n', [...SCOPE.filter((key) => key !== 'profile'), 'values', 'overrides', 'attestations']],
  ['values: |\n', ['[values.yaml,values-prod.yaml]']],
  ['{ values: | }\n', ['[values.yaml,values-prod.yaml]']],
])('%j', (marked, labels) => {
  test('offers what can stand there, and nothing else', async () => {
    expect([...(await accepted(marked)).keys()]).toStrictEqual(labels);
  });

  test('gets what is accepted, and keeps the rest', async () => {
    for (const [label, text] of await accepted(marked)) {
      expect(JSON.stringify(parsed(text)).replaceAll('"', '')).toContain(label);
      if (marked.includes('dotted-key')) expect(parsed(text)).toHaveProperty('rules.dotted-key', 'off');
      if (marked.includes('# ours')) expect(text).toMatch(/ # ours\n/);
    }
  });
});

test.each(['-|--\nprofile: ha\n', '---|\nprofile: ha\n', 'profile: ha\n|---\nrules: {}\n', 'profile: ha\n..|.\n'])(
  'what parts documents is no word: %j',
  async (marked) => {
    expect([...(await accepted(marked)).keys()]).toStrictEqual([]);
  },
);

test('another name for a key keeps its colon and value', async () => {
  for (const marked of ['pro|: ha\n', '"pro|": ha\n', '{ pro|: ha }\n'])
    expect(parsed((await accepted(marked)).get('release') ?? '')).toStrictEqual({ release: 'ha' });
});

test.each([
  'values: [|]\n',
  'rules:|\n  dotted-key: off\n',
  'values:\n|  - a\n',
  'values: [a]|\n',
  'profile: | ha\n',
  '|profile: ha\n',
  "rules: { dotted-key: 'off' s| }\n",
  'rules: { dotted-key: | single-replica: off }\n',
  'rules: { dotted-key: "|\n',
  'release: >\n  a\n  |\n  b\n',
  'profile: ha # |\n',
  'profile: ha\n---\n|\n',
])('nothing is offered at %j', async (marked) => {
  expect([...(await accepted(marked)).keys()]).toStrictEqual([]);
});

/** Every form that a configuration can be written in, flow and block. */
const SAMPLE = `chartVersion: "4.3"  # ours
profile: ha
values: [values.yaml, values-prod.yaml]
rules:
  single-replica: { severity: warning, min: 3 }
  default-credentials: off

overrides:
  - files: ["staging/**"]
    rules:
      dotted-key: off
  - { files: [], rules: {} }
attestations:
  backup-mysql: { by: ops, at: 2026-11-23 }
  backup-chart:
    by: 'ops'
`;

test('whatever is accepted wherever leaves valid YAML', async () => {
  for (let offset = 0; offset <= SAMPLE.length; offset++) {
    const marked = `${SAMPLE.slice(0, offset)}|${SAMPLE.slice(offset)}`;
    for (const text of [...(await accepted(marked)).values()].slice(0, 6)) parsed(text);
  }
}, 60_000);
