import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { markdownTable, replaceMarked } from '../../scripts/generate/marked.mts';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { PARTS } from './parts.ts';
import type { Row } from './support/row.ts';

const PAGE = join(REPOSITORY, 'docs/performance.md');

/** Writes what was measured into the page; parts that were not measured stay. */
export function writePage(measured: ReadonlyMap<string, readonly Row[]>): void {
  let page = readFileSync(PAGE, 'utf8');
  for (const [part, rows] of measured) {
    const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()}, Node ${process.versions.node}`;
    const text = `## ${PARTS[part]?.title}\n\nMeasured on ${machine}.\n\n${tableOf(rows)}`;
    page = replaceMarked(page, [`<!-- ${part} -->`, `<!-- /${part} -->`], text);
  }
  writeFileSync(PAGE, page);
}

function tableOf(rows: readonly Row[]): string {
  const verdict = ({ isMet }: Row): string => (isMet === undefined ? '' : isMet ? '✓' : '✗');
  const cells = rows.map((row) => [row.name, row.value, row.target, verdict(row), row.note]);
  return markdownTable([['what', 'ours ÷ theirs', 'target', '', ''], ...cells]);
}
