import type { Origin, Values } from '../values/values.ts';
import type { Entry } from '../yaml/node.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';

/** The line, counted from 0, that a key ends on. */
export function keyLine({ lines }: ValuesDocument, { key, colon }: Entry): number {
  return lines.at(colon ?? key.end).line;
}

/** The line, counted from 1, that a value is written in. */
export function originLine({ layers }: Values, { layer, value }: Origin): number {
  return (layers[layer]?.document.lines.at(value.start).line ?? 0) + 1;
}

/** Behind the last visible character of a line. */
export function lineContentEnd({ lines, text }: ValuesDocument, line: number): number {
  let end = lines.offsetOf({ line, column: Number.POSITIVE_INFINITY });
  while (end > lines.startOf(line) && /[ \t]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Where to say something about a value: behind it; behind its key's line where it only begins there. */
export function behindValue(document: ValuesDocument, entry: Entry): number {
  const { value } = entry;
  const isBlock =
    value.kind === 'scalar'
      ? value.style === 'literal' || value.style === 'folded'
      : value.kind !== 'alias' && !value.flow;
  return isBlock ? lineContentEnd(document, keyLine(document, entry)) : value.end;
}
