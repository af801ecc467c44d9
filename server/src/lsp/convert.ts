import { DiagnosticSeverity, type Position, type Range } from 'vscode-languageserver';
import type { Severity } from '../core/rules/rule.ts';
import type { OffsetRange } from '../core/yaml/node.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';

/** The one place where offsets meet lines and characters (UTF-16 units, both from 0). */

/** The place of an offset. */
export function positionAt({ lines }: ValuesDocument, offset: number): Position {
  const { line, column } = lines.at(offset);
  return { line, character: column };
}

/** The range of two offsets. */
export function rangeOf(document: ValuesDocument, { start, end }: OffsetRange): Range {
  return { start: positionAt(document, start), end: positionAt(document, end) };
}

/** The offset of a place; beyond a line's end it is that end, beyond the last line the end of the text. */
export function offsetAt({ lines, text }: ValuesDocument, { line, character }: Position): number {
  const start = lines.startOf(line);
  let end = line + 1 < lines.lineCount ? lines.startOf(line + 1) : text.length;
  while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end--;
  return Math.min(start + Math.max(0, character), end);
}

/** Whether two ranges overlap or touch. */
export function touches(a: OffsetRange, b: OffsetRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The protocol's severity for one of ours. */
export function severityOf(severity: Severity): DiagnosticSeverity {
  return severities[severity];
}
