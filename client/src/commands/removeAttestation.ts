import { l10n, window } from 'vscode';
import { localDay } from '../attesting/expiry.ts';
import { sendAttestation } from '../attesting/sendAttestation.ts';
import type { ItemNode } from '../views/checklistModel.ts';
import type { Command, Services } from './command.ts';
import { itemArgument } from './itemArgument.ts';

/** Takes the confirmation of a checklist item back. */
export const removeAttestation: Command = async (services, argument) => {
  const node = itemArgument(services, argument);
  const attestation = node?.item.attestation;
  if (node === undefined || attestation === undefined) return;
  // An attestation can be written for today only: an older one does not come back as it was.
  const isUndoable = attestation.at === localDay(new Date());
  if (!isUndoable && !(await isMeant(node))) return;
  const removed = await sendAttestation(services, node, { remove: true });
  // The command has done its work when the message appears; nobody waits for it to be read.
  if (removed?.kind === 'written') void report(services, node, isUndoable);
};

async function isMeant({ item }: ItemNode): Promise<boolean> {
  const withdraw = l10n.t('Withdraw');
  const message = l10n.t('Withdraw the confirmation of "{0}"?', item.title);
  const detail = [item.attestation?.by, item.attestation?.at, item.attestation?.evidence, item.attestation?.note]
    .filter((part) => part !== undefined)
    .join(' · ');
  return (await window.showWarningMessage(message, { modal: true, detail }, withdraw)) === withdraw;
}

async function report(services: Services, node: ItemNode, isUndoable: boolean): Promise<void> {
  const undo = l10n.t('Undo');
  const message = l10n.t('Confirmation withdrawn: {0}', node.item.title);
  const choice = await window.showInformationMessage(message, ...(isUndoable ? [undo] : []));
  if (choice !== undo || node.item.attestation === undefined) return;
  const endless = node.item.expiresAfter === undefined ? '' : 'never';
  const { by, evidence = '', note = '', expires = endless } = node.item.attestation;
  await sendAttestation(services, node, { by, evidence, note, expires });
}
