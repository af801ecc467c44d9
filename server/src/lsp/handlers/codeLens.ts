import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { Checklist, ItemState } from '../../core/checklist/checklist.ts';
import { overridesOf } from '../../core/hints/overrides.ts';
import { format, type Locale, type Localized } from '../../core/messages/localized.ts';
import { OPEN_COMMAND, SHOW_CHECKLIST_COMMAND } from '../../protocol/index.ts';
import { positionAt, rangeOf } from '../convert.ts';
import type { ValuesFile } from '../documents.ts';
import { defineHandler, textDocumentUri } from '../handler.ts';
import { lens } from '../messages.ts';
import type { Session } from '../session.ts';
import { checklistOf } from './checklist.ts';

const firstLine = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What is counted beside the passed items, each only where there is one. */
const counted: readonly (readonly [label: Localized, states: readonly ItemState[]])[] = [
  [lens.failed, ['failed']],
  [lens.warnings, ['warning']],
  [lens.expired, ['expired']],
  [lens.toDo, ['todo']],
  [lens.undecided, ['unknown']],
];

/** How the installation stands, above the first line of each of its files; and what a file overrides of lower layers. */
export const codeLens = defineHandler<CodeLensParams, CodeLens[] | null>({
  uri: textDocumentUri,
  empty: null,
  answer: (session, file) => {
    if (!file.settings.codeLens) return null;
    const title = lensTitle(checklistOf(session, file), session.localeOf(file));
    // Without a name the text is shown, and a click does nothing.
    const command = session.client.showChecklist ? SHOW_CHECKLIST_COMMAND : '';
    return [{ range: firstLine, command: { title, command } }, ...overrideLenses(session, file)];
  },
});

function overrideLenses(session: Session, file: ValuesFile): readonly CodeLens[] {
  const installation = session.installationOf(file);
  return overridesOf(installation, session.localeOf(file)).flatMap(({ at, layer, start, title }) => {
    const target = installation.layers[layer];
    if (!target) return [];
    const { line, character } = positionAt(target.document, start);
    const place = `${target.path}#L${line + 1},${character + 1}`;
    const command = session.client.showChecklist ? { command: OPEN_COMMAND, arguments: [place] } : { command: '' };
    return [{ range: rangeOf(file.document, at), command: { title, ...command } }];
  });
}

/** `Zadig HA 14/29 · chart 4.3 · failed: 2 · to do: 9` */
function lensTitle({ passed, total, installation, sections }: Checklist, locale: Locale): string {
  const states = sections.flatMap(({ items }) => items).map(({ state }) => state);
  const counts = counted.flatMap(([label, wanted]) => {
    const count = states.filter((state) => wanted.includes(state)).length;
    return count === 0 ? [] : [format(label, { count }, locale)];
  });
  return [`Zadig HA ${passed}/${total}`, `chart ${installation.chartVersion}`, ...counts].join(' · ');
}
