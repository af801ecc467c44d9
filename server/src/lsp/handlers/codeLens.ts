import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { Checklist, ItemState } from '../../core/checklist/checklist.ts';
import { format, type Locale, type Localized } from '../../core/messages/localized.ts';
import { SHOW_CHECKLIST_COMMAND } from '../../protocol/index.ts';
import { defineHandler, textDocumentUri } from '../handler.ts';
import { lens } from '../messages.ts';
import { checklistOf } from './checklist.ts';

const firstLine = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What is counted beside the passed items, each only where there is one. */
const counted: readonly (readonly [label: Localized, states: readonly ItemState[]])[] = [
  [lens.failed, ['failed']],
  [lens.warnings, ['warning']],
  [lens.toDo, ['todo', 'expired']],
  [lens.undecided, ['unknown']],
];

/** How the installation stands, above the first line of each of its files. */
export const codeLens = defineHandler<CodeLensParams, CodeLens[] | null>({
  uri: textDocumentUri,
  empty: null,
  answer: (session, file) => {
    if (!file.settings.codeLens) return null;
    const title = lensTitle(checklistOf(session, file), session.localeOf(file));
    // Without a name the text is shown, and a click does nothing.
    const command = session.client.showChecklist ? SHOW_CHECKLIST_COMMAND : '';
    return [{ range: firstLine, command: { title, command } }];
  },
});

/** `Zadig HA 14/29 · chart 4.3 · failed: 2 · to do: 9` */
function lensTitle({ passed, total, installation, sections }: Checklist, locale: Locale): string {
  const states = sections.flatMap(({ items }) => items).map(({ state }) => state);
  const counts = counted.flatMap(([label, wanted]) => {
    const count = states.filter((state) => wanted.includes(state)).length;
    return count === 0 ? [] : [format(label, { count }, locale)];
  });
  return [`Zadig HA ${passed}/${total}`, `chart ${installation.chartVersion}`, ...counts].join(' · ');
}
