// Runs everything that decides about landing and ends with the line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** What is read of a file in the unit tests' report. */
interface UnitTestFile {
  readonly status: string;
  readonly assertionResults: readonly unknown[];
}

interface Step {
  readonly title: string;
  readonly script: string;
  readonly args: readonly string[];
  /** Reads how many tests ran from what the step printed; a step without it counts as one test. */
  readonly count?: (output: string) => Promise<Counts | undefined>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const unitReport = join(root, 'out', 'unit-tests.json');
const module = (path: string): string => join(root, 'node_modules', path);

const steps: readonly Step[] = [
  { title: 'types', script: module('typescript/bin/tsc'), args: ['-b'] },
  { title: 'build', script: join(root, 'esbuild.mjs'), args: [] },
  {
    title: 'unit tests',
    script: module('vitest/vitest.mjs'),
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: countUnitTests,
  },
  {
    title: 'tests in the real VS Code',
    script: join(root, 'scripts', 'testVscode.mts'),
    args: [],
    count: async (output) => lastCounts(output),
  },
];

async function countUnitTests(): Promise<Counts | undefined> {
  try {
    const report = JSON.parse(await readFile(unitReport, 'utf8'));
    // A file that could not be loaded has no tests to count, and has failed all the same.
    const broken = report.testResults.filter(
      ({ status, assertionResults }: UnitTestFile) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  } catch {
    return undefined;
  }
}

function lastCounts(output: string): Counts | undefined {
  const match = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  return match && { passed: Number(match[1]), failed: Number(match[2]) };
}

async function run({ title, script, args, count }: Step): Promise<Counts> {
  console.log(`\n== ${title}`);
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  const status = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  const counts = (await count?.(output)) ?? { passed: status === 0 && !count ? 1 : 0, failed: 0 };
  // A step that fails without a failed test to show for it has still failed.
  return { passed: counts.passed, failed: status !== 0 && counts.failed === 0 ? 1 : counts.failed };
}

await mkdir(join(root, 'out'), { recursive: true });
let passed = 0;
let failed = 0;
for (const step of steps) {
  const counts = await run(step);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
