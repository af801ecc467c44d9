import type { Row } from './support/row.ts';

const WIDTHS = [46, 32, 9, 5];

/** Shows a row as soon as it is known. */
export function printRow({ name, value, target, isMet, note }: Row): void {
  const verdict = isMet === undefined ? '' : isMet ? 'met' : 'MISS';
  const cells = [name, value, target, verdict].map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0));
  process.stdout.write(`${[...cells, note].join(' ').trimEnd()}\n`);
}
