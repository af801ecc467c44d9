import type { Row } from './support/row.ts';
export function writePage(_rows: readonly Row[]): void {}
