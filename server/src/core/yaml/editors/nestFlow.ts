import type { EditResult } from '../edit.ts';
import type { Entry } from '../node.ts';
import type { Path } from '../path.ts';
import { writeScalar } from '../scalar.ts';

/** `{a.b: 1}` becomes `{a: {b: 1}}`, `{a.b[0]: 1}` becomes `{a: {b: [1]}}`. */
export function nestInFlow(text: string, { key, value, colon }: Entry, steps: Path): EditResult {
  const alwaysQuote = key.kind === 'scalar' && key.style === 'double';
  const isUnwritten = value.outerStart === value.end;
  const startsLater = steps.some((step) => typeof step === 'number' && step > 0);
  if (startsLater || (isUnwritten && typeof steps.at(-1) === 'number')) return { refused: 'not-a-container' };
  const opening = steps.map((step, index) => {
    const next = steps[index + 1];
    const bracket = next === undefined ? '' : typeof next === 'number' ? ' [' : ' {';
    return (
      (typeof step === 'number' ? '' : `${writeScalar(step, { flow: true, alwaysQuote })}:`) +
      bracket.slice(typeof step === 'number' ? 1 : 0)
    );
  });
  const closing = steps.slice(1).map((step) => (typeof step === 'number' ? ']' : '}'));
  const afterColon = (colon ?? key.end) + 1;
  const endsWithBracket = typeof steps.at(-1) === 'number' && text.slice(afterColon, value.outerStart).trim() === '';
  return {
    edits: [
      { start: key.start, end: endsWithBracket ? value.outerStart : afterColon, text: opening.join('') },
      { start: value.end, end: value.end, text: closing.reverse().join('') },
    ],
  };
}
