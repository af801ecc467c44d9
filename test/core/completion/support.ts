import { complete } from '../../../server/src/core/completion/complete.ts';
import type { Suggestion } from '../../../server/src/core/completion/suggestion.ts';
import { readInstallation } from '../../../server/src/core/judge.ts';
import type { Locale } from '../../../server/src/core/messages/localized.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { cursor, expandSnippet } from '../../helpers/cursor.ts';

/** How a test asks. */
export interface Asked {
  readonly version?: string;
  readonly locale?: Locale;
}

/** What is offered at the `|`. */
export function suggested(marked: string, { version, locale = 'en' }: Asked = {}): readonly Suggestion[] {
  const { text, offset } = cursor(marked);
  return suggestedAt(text, offset, { ...(version !== undefined && { version }), locale });
}

/** What is offered at an offset. */
export function suggestedAt(
  text: string,
  offset: number,
  { version, locale = 'en' }: Asked = {},
): readonly Suggestion[] {
  const document = createValuesDocument(text);
  const settings = version === undefined ? {} : { chartVersion: version };
  const { values, chart } = readInstallation([{ path: 'values.yaml', document }], settings);
  return complete({ document, offset, values, chartVersion: chart.version, locale });
}

/** The labels of what is offered at the `|`, in order. */
export function labels(marked: string, asked?: Asked): readonly string[] {
  return suggested(marked, asked).map(({ label }) => label);
}

/** The text after accepting a suggestion: tab stops hold what they propose, line ends are those of the text. */
export function acceptedText(text: string, { edit, additionalEdits }: Suggestion): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const inserted = expandSnippet(edit.text).replaceAll('\n', eol);
  return applyEdits(text, [{ ...edit, text: inserted }, ...additionalEdits]);
}

/** The text after accepting what has a label at the `|`. */
export function accepted(marked: string, label: string, asked?: Asked): string {
  const found = suggested(marked, asked);
  const suggestion = found.find((candidate) => candidate.label === label);
  if (suggestion === undefined)
    throw new Error(`${label} is not among ${found.map((other) => other.label).join(', ')}`);
  return acceptedText(cursor(marked).text, suggestion);
}

/** The text without the word that goes; with another name for a key nothing goes. */
export function withoutTyped(text: string, suggestion: Suggestion): string {
  const { edit } = suggestion;
  return isOtherName(text, suggestion)
    ? text
    : text.slice(0, edit.start) + ' '.repeat(edit.end - edit.start) + text.slice(edit.end);
}

/** Whether a key is there already, its colon perhaps on a line below, and gets another name. */
export function isOtherName(text: string, { kind, edit }: Suggestion): boolean {
  return kind === 'key' && !edit.text.includes(':') && /^(?:\s|(?<=\s)#.*)*:/.test(text.slice(edit.end));
}
