import { writePage } from './page.ts';
import { PARTS } from './parts.ts';
import { printRow } from './print.ts';
import type { Row } from './support/row.ts';

/**
 * Measures our built server against yaml-language-server, both in one run: `npm run bench` everything that is not
 * asked for by name, `npm run bench -- start editing` parts, with `--write` also into `docs/performance.md`.
 */
const wanted = process.argv.slice(2).filter((argument) => argument !== '--write');
const unknown = wanted.filter((name) => !(name in PARTS));
const names = wanted.length > 0 ? wanted : Object.keys(PARTS).filter((name) => !PARTS[name]?.isOnRequest);

if (unknown.length > 0) {
  process.stderr.write(`Usage: npm run bench -- [--write] [${Object.keys(PARTS).join('|')}]…\n`);
  process.exitCode = 3;
} else {
  const measured = new Map<string, readonly Row[]>();
  for (const name of names) {
    const rows = (await PARTS[name]?.measure()) ?? [];
    rows.forEach(printRow);
    measured.set(name, rows);
  }
  if (process.argv.includes('--write')) writePage(measured);
}
