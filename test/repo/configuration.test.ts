import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '../../server/src/core/analyse.ts';
import { KNOWN_VERSIONS } from '../../server/src/core/catalog/versions.ts';
import { parseConfig } from '../../server/src/core/config/parse.ts';
import { SEVERITY_SETTINGS } from '../../server/src/core/config/ruleSettings.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { SUPPRESSION_FORMS } from '../../server/src/core/rules/suppressComments.ts';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { read } from './support/repository.ts';

const schema = JSON.parse(read('schemas/zadig-ha-config.schema.json')) as {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly definitions: { readonly rules: { readonly properties: Readonly<Record<string, object>> } };
};
const isValid = new Ajv({ allowUnionTypes: true }).compile(schema);

/** YAML 1.2 reads `off` as a text, as the schema does. */
const accepts = (text: string): boolean => isValid(parse(text));

describe('the schema of the configuration', () => {
  test('knows exactly the rules of the catalogue, with all their options', () => {
    const known = schema.definitions.rules.properties;
    expect(Object.keys(known).sort()).toStrictEqual(rules.map(({ id }) => id).sort());
    for (const { id, title, options = {} } of rules) {
      const text = JSON.stringify(known[id]);
      expect(text).toContain(JSON.stringify(title.en).slice(1, -1));
      for (const option of Object.values(options)) expect(text).toContain(JSON.stringify(option.description.en));
    }
  });

  test('names every version of the chart that we know, the newest first', () => {
    expect(schema.properties['chartVersion']).toMatchObject({ examples: KNOWN_VERSIONS.toReversed() });
  });

  test.each([
    'chartVersion: 4.3\n',
    'chartVersion: "6.1.2"\n',
    'profile: standalone\n',
    ...SEVERITY_SETTINGS.map((severity) => `rules: {dotted-key: ${severity}}\n`),
    'rules: {single-replica: {severity: off, min: 2}}\n',
    'values: [a.yaml]\noverrides: [{files: ["*"], rules: {}}]\n',
    'attestations: {backup-mysql: {by: me, at: 2026-11-23}}\n',
  ])('and our own reading accept %j', (text) => {
    expect([accepts(text), parseConfig(text).problems]).toStrictEqual([true, []]);
  });

  test.each([
    'profil: ha\n',
    'profile: prod\n',
    'chartVersion: latest\n',
    'namespace: Zadig_1\n',
    'rules: {no-such-rule: off}\n',
    'rules: {dotted-key: fatal}\n',
    'rules: {dotted-key: {min: 2}}\n',
    'rules: {single-replica: {min: 1}}\n',
    'values: a.yaml\n',
    'overrides: [{profile: ha}]\n',
    'attestations: {backup-mysql: {who: me, by: me, at: 2026-11-23}}\n',
    'attestations: {backups: {by: me, at: 2026-11-23}}\n',
    'attestations: {replicas-user: {by: me, at: 2026-11-23}}\n',
    'attestations: {backup-mysql: {by: me}}\n',
    'attestations: {backup-mysql: {by: me, at: today}}\n',
    'attestations: {backup-mysql: {by: me, at: 2026-11-23, expires: soon}}\n',
  ])('and our own reading refuse %j', (text) => {
    expect(accepts(text)).toBe(false);
    expect(parseConfig(text).problems).toHaveLength(1);
  });
});

describe.each(['docs/configuration.md', 'docs/zh-cn/configuration.md'])('%s', (path) => {
  const text = read(path);
  const [config = '', comment = '', suppressions = ''] = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
    ([, block]) => block ?? '',
  );

  test('shows a sound configuration, and names every key', () => {
    expect(parseConfig(config).problems).toStrictEqual([]);
    expect(accepts(config)).toBe(true);
    for (const key of Object.keys(schema.properties)) expect(text).toContain(`\`${key}\``);
  });

  test('shows comments that do what is said', () => {
    const { chart, profile } = analyse([{ path: 'a', document: createValuesDocument(comment) }]);
    expect([chart.version, profile]).toStrictEqual(['4.3', 'standalone']);
    const { suppressed } = analyse([{ path: 'a', document: createValuesDocument(suppressions) }]);
    const found = suppressed.map(({ finding, reason }) => `${finding.rule}: ${reason}`);
    expect(found).toContain('single-replica: one pod is enough for the trial');
    expect(found).toContain('quoted-boolean: read by a script');
    for (const form of SUPPRESSION_FORMS) expect(text).toContain(`zadig-ha-${form} RULE`);
  });
});
