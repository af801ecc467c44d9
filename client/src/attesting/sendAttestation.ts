import { l10n, Uri, window, workspace } from 'vscode';
import { ATTEST_REQUEST, type AttestResult } from '../../../server/src/protocol/index.ts';
import { askServer } from '../commands/askServer.ts';
import type { Services } from '../commands/command.ts';
import { sayNotOurs } from '../commands/sayNotOurs.ts';
import { configurationOf } from '../configuration.ts';
import type { Details } from '../server/languageServer.ts';

/** The answer that something was done. */
export type Written = Exclude<AttestResult, { kind: 'refused' }>;

/** What is to become of an item's attestation. */
export type Change = Omit<Details<typeof ATTEST_REQUEST>, 'item' | 'mayRunPrograms'>;

/** An item of the installation that a document belongs to; every row of the view that is an item is one. */
export interface AttestedItem {
  readonly documentUri: string;
  readonly item: { readonly id: string };
}

/**
 * Has the server write or remove the attestation of an item, and reads the checklist anew. Undefined where nothing was
 * written, which the user has been told by then.
 */
export async function sendAttestation(
  services: Services,
  { documentUri, item }: AttestedItem,
  change: Change,
): Promise<Written | undefined> {
  const uri = Uri.parse(documentUri);
  const details = { ...change, item: item.id, mayRunPrograms: workspace.isTrusted };
  const answer = await askServer(services, ATTEST_REQUEST, uri, undefined, details);
  if (answer === null) void sayNotOurs(uri);
  else if (answer?.kind === 'refused') void sayRefused(uri, answer.reason);
  else if (answer !== undefined) {
    await services.installation.refresh();
    return answer;
  }
  return undefined;
}

async function sayRefused(uri: Uri, reason: string): Promise<void> {
  const configuration = await configurationOf(uri);
  const open = l10n.t('Open Configuration');
  const choice = await window.showErrorMessage(reason, ...(configuration === undefined ? [] : [open]));
  if (choice === open && configuration !== undefined) await window.showTextDocument(configuration);
}
