import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sarifReport } from '../../../server/src/cli/report/sarif/sarifReport.ts';
import { REPOSITORY, runInProcess } from '../../helpers/cliHost.ts';
import { fileWith, findingWith, hostileText, outcomeOf } from '../../helpers/outcome.ts';
import { readRuleFixtures } from '../../helpers/ruleFixtures.ts';
import { scratch } from '../../helpers/scratch.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: Region;
            readonly insertedContent?: { readonly text: string };
          }[];
        }[];
      }[];
    }[];
  }[];
}

/** The schema of the standard as Microsoft's matchers for Jest carry it. It is draft 4 and uses nothing that draft 7 reads otherwise. */
function readSchema(): object {
  const path = join(REPOSITORY, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return schema;
}

const validate = new Ajv({
  strict: false,
  allErrors: true,
  // One of its patterns is none by the stricter rules.
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => /^(?:[\w.~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})*$/i.test(text),
    'date-time': true,
  },
}).compile(readSchema());

/** What the schema has against a text. */
function complaints(text: string) {
  validate(JSON.parse(text));
  return validate.errors ?? [];
}

/** The SARIF logs among the expectations of the scenarios. */
function expected(): readonly string[] {
  const folder = join(REPOSITORY, 'test/cli/scenarios');
  const paths = readdirSync(folder).flatMap((name) => [`${name}/stdout.txt`, `${name}/after/report.sarif`]);
  const texts = paths.map((path) => join(folder, path)).filter(existsSync);
  return texts.map((path) => readFileSync(path, 'utf8')).filter((text) => text.includes('sarif-schema'));
}

describe('the schema', () => {
  it('holds for the scenarios', () => {
    expect(expected().length).toBeGreaterThan(3);
    for (const text of expected()) expect(complaints(text)).toEqual([]);
  });

  it('holds whatever a finding and a path hold', async () => {
    const property = fc.asyncProperty(hostileText, hostileText, async (path, text) => {
      const log = await sarifReport(outcomeOf([fileWith(`f${path}`, [findingWith(text)])]));
      expect(complaints(log)).toEqual([]);
      const [result] = (JSON.parse(log) as Log).runs[0]?.results ?? [];
      const uri = result?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
      expect(uri).not.toMatch(/^\/|^[a-z]+:/i);
    });
    await fc.assert(property);
  });

  it('is not content with just anything', () => {
    const [log = ''] = expected();
    expect(complaints(log.replace('"utf16CodeUnits"', '"cells"'))).not.toEqual([]);
    expect(complaints(log.replace('"ruleId"', '"rule_id"'))).not.toEqual([]);
    expect(complaints(log.replaceAll('"startLine": ', '"startLine": -'))).not.toEqual([]);
  });
});

describe('results', () => {
  const fixtures = readRuleFixtures().filter(
    ({ name, below, settings }) => name === 'hit' && !below && !settings.rules,
  );

  it('of every rule are told apart, name their rule, and hold the fix', async () => {
    const files = Object.fromEntries(fixtures.map(({ rule, text }) => [`${rule}/values.yaml`, text]));
    const cwd = scratch(files);
    const { stdout } = await runInProcess({ args: ['check', '--format', 'sarif', ...Object.keys(files)], cwd });
    expect(complaints(stdout)).toEqual([]);
    expect(stdout).not.toContain(cwd);
    const [run] = (JSON.parse(stdout) as Log).runs;
    const rules = run?.tool.driver.rules ?? [];
    const results = run?.results ?? [];
    expect(results.length).toBeGreaterThan(fixtures.length);
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    const prints = results.map(({ partialFingerprints }) => partialFingerprints['zadigHa/v1']);
    expect(new Set(prints).size).toBe(prints.length);
    expect(results.some(({ fixes }) => fixes)).toBe(true);
  });

  it('carry fixes that do what --fix does', async () => {
    const text = 'microservice:\n  aslan:\n    replicas: 1 # 生产 🚀\ntags:\n  mysql: "false"\n';
    const cwd = scratch({ 'v.yaml': text });
    const args = ['check', '--profile', 'standalone', 'v.yaml'];
    const { stdout } = await runInProcess({ args: [...args, '--format', 'sarif'], cwd });
    const result = (JSON.parse(stdout) as Log).runs[0]?.results.find(({ ruleId }) => ruleId === 'quoted-boolean');
    const [replacement] = result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    const { startLine = 0, startColumn = 0, endColumn = 0 } = replacement?.deletedRegion ?? {};
    const line = text.split('\n')[startLine - 1] ?? '';
    const fixed = line.slice(0, startColumn - 1) + replacement?.insertedContent?.text + line.slice(endColumn - 1);
    expect(fixed).toBe('  mysql: false');
  });

  it('show no secret in a fix', async () => {
    const cwd = scratch({ 'v.yaml': 'microservice:\n  aslan: {}\nconnections.mysql.auth.password: s3cret\n' });
    const { stdout } = await runInProcess({ args: ['check', '--format', 'sarif', 'v.yaml'], cwd });
    expect((JSON.parse(stdout) as Log).runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('dotted-key');
    expect(stdout).not.toContain('s3cret');
  });
});
