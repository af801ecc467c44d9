import { l10n, Uri, window } from 'vscode';
import { askAttestation } from '../attesting/askAttestation.ts';
import { sendAttestation } from '../attesting/sendAttestation.ts';
import type { Command } from './command.ts';
import { itemArgument } from './itemArgument.ts';

/** Asks for evidence and confirms a checklist item, in the configuration that lies beside the values. */
export const attest: Command = async (services, argument) => {
  const node = itemArgument(services, argument);
  if (node === undefined) return;
  const statement = await askAttestation(node.item);
  if (statement === undefined) return;
  const note = node.item.attestation?.note ?? '';
  const written = await sendAttestation(services, node, { ...statement, note });
  // The command has done its work when the message appears; nobody waits for it to be read.
  if (written?.kind === 'written') void report(node.item.title, Uri.parse(written.file));
};

async function report(title: string, file: Uri): Promise<void> {
  const open = l10n.t('Open Configuration');
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const choice = await window.showInformationMessage(l10n.t('Confirmed in {0}: {1}', name, title), open);
  if (choice === open) await window.showTextDocument(file);
}
