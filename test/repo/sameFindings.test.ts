import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { AnalysisSettings } from '../../server/src/core/analyse.ts';
import { runInProcess } from '../helpers/cliHost.ts';
import { readCorpus } from '../helpers/corpus.ts';
import { connect } from '../helpers/lspConnection.ts';
import { readRuleFixtures } from '../helpers/ruleFixtures.ts';
import { scratch } from '../helpers/scratch.ts';

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

/** A finding as both hosts can tell it: places count from 1. */
interface ToldFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Input {
  readonly path: string;
  readonly text: string;
  readonly settings: AnalysisSettings;
}

/** Every single file that findings are pinned for: real charts, and fixtures without a layer below. */
function inputs(): readonly Input[] {
  const charts = readCorpus().map(({ name, text }) => ({ path: `corpus/${name}`, text, settings: {} }));
  const fixtures = readRuleFixtures().filter(({ below, settings }) => !below && !settings.rules);
  return [
    ...charts,
    ...fixtures.map(({ rule, name, text, settings }) => ({ path: `${rule}/${name}.yaml`, text, settings })),
  ];
}

function flags({ chartVersion, profile, namespace }: AnalysisSettings): readonly string[] {
  const given = { '--chart-version': chartVersion, '--profile': profile, '--namespace': namespace };
  return Object.entries(given).flatMap(([flag, value]) => (value === undefined ? [] : [flag, value]));
}

async function toldByCli(folder: string, { path, settings }: Input): Promise<readonly ToldFinding[]> {
  const { stdout } = await runInProcess({ args: ['check', '--format', 'json', ...flags(settings), path], cwd: folder });
  const report = JSON.parse(stdout) as { files: { findings: (ToldFinding & Record<string, unknown>)[] }[] };
  return (report.files[0]?.findings ?? []).map(({ rule, severity, message, line, column, endLine, endColumn }) => ({
    ...{ rule, severity, message },
    ...{ line, column, endLine, endColumn },
  }));
}

test('editor and command line tell the same findings, letter by letter', async () => {
  const folder = scratch();
  let current: AnalysisSettings = {};
  const client = await connect({ settings: () => ({ ...current, yamlFeatures: 'off' }) });
  let findings = 0;
  for (const input of inputs()) {
    const { path, text, settings } = input;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    current = settings;
    const uri = await client.open(text, pathToFileURL(join(folder, path)).href);
    const byCli = await toldByCli(folder, input);
    findings += byCli.length;
    // Nothing is published for a file that is not ours; the command line then has no file to report.
    const published = byCli.length === 0 ? [] : await client.firstDiagnostics(uri);
    const byEditor = published
      .filter(({ code }) => code !== 'syntax')
      .map(({ code, severity, message, range: { start, end } }) => ({
        ...{ rule: String(code), severity: SEVERITIES[severity ?? 0] ?? '', message: String(message) },
        ...{ line: start.line + 1, column: start.character + 1 },
        ...{ endLine: end.line + 1, endColumn: end.character + 1 },
      }));
    expect(JSON.stringify(byEditor), path).toBe(JSON.stringify(byCli));
    await client.close(uri);
  }
  expect(findings).toBeGreaterThan(50);
}, 120_000);
