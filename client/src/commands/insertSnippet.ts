import { l10n, type TextDocument, window, workspace } from 'vscode';
import { SNIPPETS_REQUEST, type SnippetOffer, type SnippetsResult } from '../../../server/src/protocol/index.ts';
import { fileName } from '../files.ts';
import { createPreview } from '../preview.ts';
import { pickSnippet } from '../snippets/pickSnippet.ts';
import { placeOf } from '../snippets/placeOf.ts';
import { firstChange, insertionEdit, textWith } from '../snippets/snippetEdits.ts';
import { isInsertable } from '../snippets/snippetRows.ts';
import { insertionSummary } from '../summary.ts';
import { askServer } from './askServer.ts';
import type { Command, Services } from './command.ts';
import { reveal } from './revealItem.ts';
import { targetDocument } from './targetDocument.ts';

/** So often a document may be changed by somebody while a snippet is inserted. */
const attempts = 3;

/** Merges a snippet into the document. The argument is its id; without one the user picks, seeing what would change. */
export const insertSnippet: Command = async (services, argument) => {
  const document = await targetDocument(services.installation);
  if (document === undefined) return;
  const id = typeof argument === 'string' ? argument : await pick(services, document);
  if (id === undefined) return;
  const outcome = await insert(services, document, id);
  // The command has done its work when the message appears; nobody waits for it to be read.
  if (typeof outcome === 'object') void report(document, outcome);
  else if (outcome === 'unknown')
    void window.showWarningMessage(l10n.t('There is no snippet "{0}" for this file.', id));
  else if (outcome === 'changing')
    void window.showWarningMessage(l10n.t('Nothing was inserted: the file changed meanwhile. Try again.'));
};

async function pick(services: Services, document: TextDocument): Promise<string | undefined> {
  const result = await offersFor(services, document);
  if (result === undefined) return undefined;
  const name = fileName(document.uri);
  const yamlName = /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
  const preview = createPreview(document.uri, yamlName, l10n.t('{0}: with the snippet', name));
  const chosen = await pickSnippet(result.snippets, (offer) =>
    preview.show(textWith(document, offer), firstChange(offer)),
  );
  await preview.close();
  return chosen?.id;
}

/** What is on offer; undefined where there is no answer, which the user has been told. */
async function offersFor(services: Services, { uri }: TextDocument): Promise<SnippetsResult | undefined> {
  const result = await askServer(services, SNIPPETS_REQUEST, uri);
  if (result === null) void window.showInformationMessage(l10n.t('Snippets cannot be inserted into this file.'));
  return result ?? undefined;
}

async function insert(
  services: Services,
  document: TextDocument,
  id: string,
): Promise<SnippetOffer | 'unanswered' | 'unknown' | 'changing'> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const result = await offersFor(services, document);
    if (result === undefined) return 'unanswered';
    const offer = result.snippets.find((candidate) => candidate.id === id);
    if (offer === undefined) return 'unknown';
    if (!isInsertable(offer)) return offer;
    // Shown first: places to fill in become tab stops only in the active editor.
    const { line, character } = firstChange(offer);
    await reveal(document.uri, line, character);
    if (result.version === document.version && (await workspace.applyEdit(insertionEdit(document, offer))))
      return offer;
  }
  return 'changing';
}

async function report({ uri }: TextDocument, offer: SnippetOffer): Promise<void> {
  const [path] = offer.kept;
  const go = l10n.t('Go to Kept Value');
  const canGo = path !== undefined && (await placeOf(uri, path)) !== undefined;
  const message = `Zadig HA: ${insertionSummary(offer, l10n.t)}`;
  const answer = await window.showInformationMessage(message, ...(canGo ? [go] : []));
  // It may have moved while the message was read.
  const place = answer === go && path !== undefined ? await placeOf(uri, path) : undefined;
  if (place !== undefined) await reveal(uri, place.line, place.character);
}
