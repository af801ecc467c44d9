import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBaseline, parseBaseline } from '../../../server/src/cli/baseline/baseline.ts';
import { compare, merged } from '../../../server/src/cli/baseline/compare.ts';
import { runInProcess } from '../../helpers/cliHost.ts';
import { fileWith, findingWith, hostileText } from '../../helpers/outcome.ts';
import { scratch } from '../../helpers/scratch.ts';

const VALUES = 'microservice:\n  aslan:\n    replicas: 1\ntags:\n  mysql: "false"\n';

function check(cwd: string, ...args: readonly string[]) {
  return runInProcess({ args: ['check', '--profile', 'standalone', ...args], cwd });
}

const entry = fc.record({
  file: hostileText,
  rule: hostileText,
  path: hostileText,
  fingerprint: hostileText,
  count: fc.integer({ min: 1, max: 9 }),
});

describe('the text of a baseline', () => {
  it('is read as it was written, an entry a line, in one order', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const text = formatBaseline(entries);
        const parsed = parseBaseline(text, 'b');
        const read = 'entries' in parsed ? parsed.entries : [];
        expect([...read].map((one) => JSON.stringify(one)).sort()).toEqual(
          entries.map((one) => JSON.stringify(one)).sort(),
        );
        expect(text.split('\n')).toHaveLength(entries.length === 0 ? 5 : entries.length + 6);
        expect(formatBaseline([...entries].reverse()).length).toBe(text.length);
        expect(formatBaseline(read)).toBe(text);
      }),
    );
  });

  it.each(['', 'null', '[]', '7', '{"version":1}', '{"version":1,"findings":{}}', '{"version":1,"findings":[null]}'])(
    'is refused: %s',
    (text) => {
      expect(parseBaseline(text, 'b')).toHaveProperty('reason');
    },
  );
});

describe('compare', () => {
  const finding = findingWith('1');
  const reports = (count: number) => [
    {
      name: 'a',
      report: fileWith(
        'a',
        Array.from({ length: count }, () => finding),
      ),
    },
  ];
  const { added } = compare(reports(2), []);

  it('knows as many equal findings as the baseline counts', () => {
    const known = merged(added);
    expect(known).toMatchObject([{ file: 'a', rule: 'single-replica', path: '1', count: 2 }]);
    expect(compare(reports(2), known)).toMatchObject({ known: 2, added: [], notFound: [] });
    expect(compare(reports(3), known)).toMatchObject({ known: 2, added: [{ count: 1 }], notFound: [] });
    expect(compare(reports(3), known).files[0]?.findings).toEqual([finding]);
    expect(compare(reports(0), known)).toMatchObject({ known: 0, notFound: [{ count: 2 }] });
  });

  it('adds up entries that stand there twice, and takes off what is gone', () => {
    expect(compare(reports(1), added)).toMatchObject({ known: 1, notFound: [{ count: 1 }] });
    expect(merged(added, compare(reports(1), added).notFound)).toMatchObject([{ count: 1 }]);
    expect(merged(added, compare(reports(0), added).notFound)).toEqual([]);
  });
});

describe('a baseline', () => {
  it('knows its files from every folder and by every name', async () => {
    const cwd = scratch({ 'deploy/v.yaml': VALUES, 'ci/x': '' });
    await check(cwd, '--baseline', 'ci/known.json', '--update-baseline', 'deploy/v.yaml');
    const runs = [
      await check(cwd, '--baseline', './ci/known.json', './deploy/v.yaml'),
      await check(cwd, '--baseline', join(cwd, 'ci/known.json'), join(cwd, 'deploy/v.yaml')),
      await check(join(cwd, 'deploy'), '--baseline', '../ci/known.json', 'v.yaml'),
      await check(join(cwd, 'ci'), '--baseline', 'known.json', '../deploy'),
    ];
    for (const run of runs) expect(run).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(join(cwd, 'ci/known.json'), 'utf8')).not.toContain(cwd);
  });

  it('says nothing about files that a run did not look at, and forgets those that are no more', async () => {
    const cwd = scratch({ 'a.yaml': VALUES, 'b.yaml': VALUES });
    await check(cwd, '--baseline', 'k.json', '--update-baseline');
    expect((await check(cwd, '--baseline', 'k.json', 'a.yaml')).stderr).not.toContain('b.yaml');
    const known = readFileSync(join(cwd, 'k.json'), 'utf8');
    await check(cwd, '--baseline', 'k.json', '--update-baseline', 'a.yaml');
    expect(readFileSync(join(cwd, 'k.json'), 'utf8')).toBe(known);
    const left = scratch({ 'a.yaml': VALUES, 'k.json': known });
    expect((await check(left, '--baseline', 'k.json')).stderr).toContain('k.json: b.yaml no longer has ');
    await check(left, '--baseline', 'k.json', '--update-baseline');
    expect(readFileSync(join(left, 'k.json'), 'utf8')).not.toContain('b.yaml');
  });

  it('remembers standard input', async () => {
    const cwd = scratch({ 'a.yaml': VALUES });
    const args = ['check', '--baseline', 'k.json', '-'];
    await runInProcess({ args: [...args, '--update-baseline'], cwd, stdin: VALUES });
    expect(await runInProcess({ args, cwd, stdin: VALUES })).toMatchObject({ status: 0, stdout: '' });
    expect((await check(cwd, '--baseline', 'k.json', 'a.yaml')).stderr).not.toContain('no longer');
  });

  it.runIf(process.platform !== 'win32')('stays a link, and is left alone where nothing changes', async () => {
    const cwd = scratch({ 'v.yaml': VALUES, 'real/known.json': '{ "version": 1, "findings": [] }' });
    symlinkSync('real/known.json', join(cwd, 'k.json'));
    await check(cwd, '--baseline', 'k.json', '--update-baseline', 'v.yaml');
    const known = readFileSync(join(cwd, 'real/known.json'), 'utf8');
    expect(known).toContain('quoted-boolean');
    const untidy = known.replace('"version": 1', '"version":   1');
    writeFileSync(join(cwd, 'real/known.json'), untidy);
    const run = await check(cwd, '--baseline', 'k.json', '--update-baseline', 'v.yaml');
    expect(run.stderr).toContain('k.json is up to date.');
    expect(readFileSync(join(cwd, 'real/known.json'), 'utf8')).toBe(untidy);
  });

  it('holds no secret', async () => {
    const values = 'microservice:\n  aslan: {}\nconnections.mysql.auth.password: s3cret\n';
    const cwd = scratch({ 'v.yaml': values });
    await check(cwd, '--baseline', 'k.json', '--update-baseline', 'v.yaml');
    const known = readFileSync(join(cwd, 'k.json'), 'utf8');
    expect(known).toContain('dotted-key');
    expect(known).not.toContain('s3cret');
  });
});
