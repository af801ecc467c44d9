import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY } from '../../helpers/cliHost.ts';
import { type CliCost, cliCost } from '../support/cliRun.ts';
import { quantile } from '../support/ratio.ts';
import { factRow, type Row, shown } from '../support/row.ts';
import { MAX_EXPONENT } from '../targets.ts';

const ROUNDS = 5;

/** The empty folder shows what a start costs, which is taken off before anything is compared. */
const COUNTS = [0, 100, 1000] as const;

/** One with findings of every severity, and one without any. */
const TEXTS = ['sample/values.yaml', 'test/fixtures/high-availability.yaml'].map((name) =>
  readFileSync(join(REPOSITORY, name), 'utf8'),
);

/** `zadig-ha check` over many values files, all numbers of files in turn. */
export async function manyFiles(): Promise<readonly Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'zadig-ha-bench-'));
  try {
    const folders = COUNTS.map((count) => fill(join(root, String(count)), count));
    const costs = COUNTS.map((): CliCost[] => []);
    for (let round = 0; round < ROUNDS; round++)
      for (const [index, folder] of folders.entries())
        costs[index]?.push(await cliCost(['check', '--fail-on', 'never'], folder));
    return [
      row('time', costs, ({ time }) => time, 'ms'),
      row('processor time', costs, ({ processor }) => processor, 'ms'),
      row('peak memory', costs, ({ memory }) => memory, 'MiB'),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Ten files in each folder. */
function fill(folder: string, count: number): string {
  mkdirSync(folder);
  for (let index = 0; index < count; index++) {
    const below = join(folder, String(Math.floor(index / 10)));
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `values-${index}.yaml`), `# installation ${index}\n${TEXTS[index % TEXTS.length]}`);
  }
  return folder;
}

/** What the most files cost, and by which power of their number that grows from the fewer ones. */
function row(name: string, costs: readonly (readonly CliCost[])[], read: (cost: CliCost) => number, unit: string): Row {
  const [none = 0, few = 0, many = 0] = costs.map((each) => quantile(each.map(read), 0.5));
  const exponent = Math.log10((many - none) / (few - none));
  return factRow(`${COUNTS[1]} → ${COUNTS[2]} files: ${name}`, shown(exponent), {
    target: `≤ ${MAX_EXPONENT}`,
    isMet: exponent <= MAX_EXPONENT,
    note: `${[few, many].map((cost) => cost.toFixed(0)).join(' → ')} ${unit}, a start ${none.toFixed(0)}`,
  });
}
