import { completionQuality, type QualityRow } from './completionQuality.ts';
import { hoverQuality } from './hoverQuality.ts';

/** Measures against yaml-language-server, both in one run: `npm run bench -- completion-quality`. */
const BENCHES: Readonly<Record<string, () => Promise<number>>> = {
  'completion-quality': async () => {
    const rows = [...(await completionQuality()), ...(await hoverQuality())];
    const sum = (read: (row: QualityRow) => number): number => rows.reduce((total, row) => total + read(row), 0);
    const lost = rows.flatMap((row) => row.lost);
    print(['cases', 'number', 'Zadig HA', 'yaml-language-server', 'lost']);
    for (const row of rows) print([row.name, row.cases, row.ours, row.peer, row.lost.length]);
    print(['all', sum(({ cases }) => cases), sum(({ ours }) => ours), sum(({ peer }) => peer), lost.length]);
    for (const text of lost) process.stdout.write(`lost: ${text}\n`);
    return lost.length === 0 ? 0 : 1;
  },
};

function print([name, ...numbers]: readonly (string | number)[]): void {
  process.stdout.write(`${String(name).padEnd(32)}${numbers.map((number) => String(number).padStart(21)).join('')}\n`);
}

const bench = BENCHES[process.argv[2] ?? ''];
if (bench) process.exitCode = await bench();
else {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(BENCHES).join('|')}\n`);
  process.exitCode = 3;
}
