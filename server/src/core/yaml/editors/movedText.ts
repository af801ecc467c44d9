import { applyEdits, type Refusal } from '../edit.ts';
import type { Entry } from '../node.ts';
import type { Path } from '../path.ts';
import { writeScalar } from '../scalar.ts';
import { beforeLineBreak, columnOf, lineEnd } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { sealScalar, unendedScalar } from './blockScalar.ts';

/**
 * An entry's own text below the keys that `steps` name, as it shall stand at `column`: the first line without its
 * indent, no line break at the end. A list can only be begun, not continued, on the way.
 */
export function nestedText(
  document: ValuesDocument,
  entry: Entry,
  steps: Path,
  column: number,
): string | { readonly refused: Refusal } {
  const { style, text } = document;
  const lines: string[] = [];
  let indent = column;
  let line = '';
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    if (typeof step === 'number') {
      if (step > 0 && index > 0) return { refused: 'not-a-container' };
      line += '- ';
      indent += 2;
      continue;
    }
    line += writeScalar(step, { flow: false, quotes: style.quotes });
    if (next === undefined) continue;
    lines.push(`${line}:`);
    indent += typeof next === 'number' ? style.listIndent : style.indent;
    line = ' '.repeat(indent);
  }
  const behindDash = typeof steps.at(-1) === 'number';
  if (behindDash && /[\r\n]/.test(text.slice(entry.key.end, lastLineEnd(text, entry))))
    return { refused: 'multi-line-in-flow' };
  const body = movedBody(document, entry, behindDash ? entry.value.outerStart : entry.key.end);
  if (body === undefined) return { refused: 'broken' };
  return [...lines, line + shiftLines(body, indent - columnOf(text, entry.start))].join(style.eol);
}

/** The end of the last line of an entry, comment included, line break not. */
export function lastLineEnd(text: string, { end }: Entry): number {
  return lineEnd(text, beforeLineBreak(text, end));
}

/** A block scalar that ends the text without a line break gets one when it moves, and must not show it. */
function movedBody(document: ValuesDocument, entry: Entry, start: number): string | undefined {
  const { text } = document;
  const end = lastLineEnd(text, entry);
  const body = text.slice(start, end);
  const unended = unendedScalar(document);
  if (!unended || unended.end !== entry.end) return body;
  const seal = sealScalar(text, unended);
  return (
    seal &&
    applyEdits(
      body,
      seal.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    )
  );
}

/** Moves all lines but the first to the right, or to the left as far as they are indented; empty ones stay. */
function shiftLines(text: string, columns: number): string {
  return text.replace(
    /(\r\n|\n|\r)( *)(?!$|[\r\n])/g,
    (_, lineBreak: string, spaces: string) => lineBreak + ' '.repeat(Math.max(0, spaces.length + columns)),
  );
}
