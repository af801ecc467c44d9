import { type InputBoxOptions, l10n, window } from 'vscode';
import type { AttestParams, ChecklistItem } from '../../../server/src/protocol/index.ts';
import { expiryProblem, localDay } from './expiry.ts';

/** What somebody says who confirms an item; the empty text stands for what is left out. */
export type Statement = Required<Pick<AttestParams, 'evidence' | 'expires'>>;

/** Asks for evidence and for the end; undefined where the user leaves. What was said the last time can be said again. */
export async function askAttestation(item: ChecklistItem): Promise<Statement | undefined> {
  const { title, evidenceWanted, expiresAfter, attestation } = item;
  const evidence = await ask({
    title: l10n.t('Confirm: {0} (1/2)', title),
    prompt: evidenceWanted ?? '',
    placeHolder: l10n.t('A link or a few words as evidence; may stay empty'),
    value: attestation?.evidence ?? '',
  });
  if (evidence === undefined) return undefined;
  const usual =
    expiresAfter === undefined
      ? l10n.t('How long does this count? Left empty: without end, as is usual for this item.')
      : l10n.t('How long does this count? Left empty: {0}, as is usual for this item.', expiresAfter);
  const expires = await ask({
    title: l10n.t('Confirm: {0} (2/2)', title),
    prompt: usual,
    placeHolder: '30d, 2026-12-23, never',
    validateInput: (text) => expiryProblem(text, localDay(new Date()), l10n.t),
  });
  return expires === undefined ? undefined : { evidence, expires };
}

/** Stays open while the user fetches a link from elsewhere. */
async function ask(options: InputBoxOptions): Promise<string | undefined> {
  return (await window.showInputBox({ ignoreFocusOut: true, ...options }))?.trim();
}
