import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, runInProcess } from '../helpers/cliHost.ts';
import { readCorpus } from '../helpers/corpus.ts';

const SCENARIOS = fileURLToPath(new URL('scenarios', import.meta.url));

const schema = JSON.parse(readFileSync(join(REPOSITORY, 'schemas/zadig-ha-report.schema.json'), 'utf8')) as object;

/** As published, and with nothing allowed that it does not describe: the schema must name all that we write. */
const validators = [schema, closed(schema)].map((one) => new Ajv({ strict: true, allErrors: true }).compile(one));

function closed(node: object): object {
  return JSON.parse(
    JSON.stringify(node, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'properties' in value
        ? { ...value, additionalProperties: false }
        : value,
    ),
  ) as object;
}

function expectValid(text: string): void {
  const report: unknown = JSON.parse(text);
  for (const validate of validators) {
    validate(report);
    expect(validate.errors).toBeNull();
  }
}

const reports = readdirSync(SCENARIOS).filter((name) => {
  const { args, status } = JSON.parse(readFileSync(join(SCENARIOS, name, 'cmd.json'), 'utf8')) as {
    args: readonly string[];
    status: number;
  };
  return args[0] === 'check' && args.includes('json') && status !== 3;
});

describe('the published schema', () => {
  it.each(reports)('holds for %s', (name) => {
    const toFile = join(SCENARIOS, name, 'after/report.json');
    const toStdout = join(SCENARIOS, name, 'stdout.txt');
    const output = readdirSync(join(SCENARIOS, name)).includes('after') ? toFile : toStdout;
    expectValid(readFileSync(output, 'utf8'));
  });

  it.runIf(readCorpus().length > 0)('holds for the corpus', async () => {
    const args = ['check', '--format', 'json', ...readCorpus().map(({ path }) => path)];
    expectValid((await runInProcess({ args, cwd: REPOSITORY })).stdout);
  });

  it('is not content with just anything', () => {
    const [validate] = validators;
    const finding = { rule: 'r', severity: 'fatal' };
    const file = { path: 'a', chartVersion: '4.3', profile: 'ha', status: 'analysed', findings: [finding] };
    const summary = { error: 0, warning: 0, info: 0, hint: 0, suppressed: 0 };
    expect(validate?.({ version: 1, files: [], summary })).toBe(true);
    expect(validate?.({ version: 1, files: [file], summary })).toBe(false);
    expect(validate?.({ version: 1, files: [{ path: 'a', status: 'failed', findings: [] }], summary })).toBe(false);
  });
});
