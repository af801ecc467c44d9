import type { Confirmation } from '../checklist/attestation.ts';
import type { Message } from '../rules/finding.ts';
import { applyEdits, type EditResult } from '../yaml/edit.ts';
import { assign } from '../yaml/editors/assign.ts';
import { removeKey } from '../yaml/editors/remove.ts';
import { type Entry, resolveAlias } from '../yaml/node.ts';
import { createValuesDocument, type ValuesDocument } from '../yaml/valuesDocument.ts';
import { type AttestationPlace, findAttestation, type Obstacle, SECTION } from './attestationPlace.ts';
import { withoutSection } from './attestationSection.ts';
import { ATTESTATION_KEYS } from './attestations.ts';
import { attestationTexts } from './attestationTexts.ts';
import { CONFIG_FILE } from './config.ts';

/** What becomes of an attestation: it says this from now on, or it goes. */
export type AttestationChange = Confirmation | 'remove';

/** The text with an attestation written or removed, or why that cannot be done. */
export type AttestationEdit = { readonly text: string } | { readonly refused: Message };

/**
 * Changes one attestation in the text of a `.zadig-ha.yaml` by the smallest edits; undefined stands for a file that is
 * not there. Fields that are neither given nor kept go; all else stays, other people's keys in the attestation included.
 * `name` is what messages call the file.
 */
export function attestText(
  text: string | undefined,
  item: string,
  change: AttestationChange,
  name: string = CONFIG_FILE,
): AttestationEdit {
  const document = createValuesDocument(text ?? '');
  const place = findAttestation(document, item);
  const changed =
    'problem' in place
      ? place
      : change === 'remove'
        ? withdraw(document, item, place)
        : attest(document, item, place, change);
  return typeof changed === 'string' ? { text: changed } : { refused: refusal(document, changed, name) };
}

function attest(
  document: ValuesDocument,
  item: string,
  { section, entry, fields }: AttestationPlace,
  wanted: Confirmation,
): string | Obstacle {
  const at = (entry ?? section)?.start ?? 0;
  const assignments = ATTESTATION_KEYS.flatMap((key) => {
    const value = wanted[key];
    return value === undefined || says(fields[key], value) ? [] : [{ path: [SECTION, item, key], value }];
  });
  let text = applied(document, assign(document, assignments), at);
  for (const key of ATTESTATION_KEYS) {
    if (typeof text !== 'string') break;
    if (wanted[key] !== undefined || wanted.keeps?.includes(key) || !fields[key]) continue;
    const current = createValuesDocument(text);
    text = applied(current, removeKey(current, [SECTION, item, key]), at);
  }
  return text;
}

/** Whether a field reads so already, however it is written: a date without quotes stays without. */
function says(field: Entry | undefined, text: string): boolean {
  const node = field && resolveAlias(field.value);
  return node?.kind === 'scalar' && node.value !== null && node.text === text;
}

function withdraw(document: ValuesDocument, item: string, { section, entry }: AttestationPlace): string | Obstacle {
  if (!section || !entry) return document.text;
  const without = applied(document, removeKey(document, [SECTION, item]), entry.start);
  return typeof without === 'string' ? withoutSection(document, section, entry, without) : without;
}

function applied(document: ValuesDocument, result: EditResult, at: number): string | Obstacle {
  if ('edits' in result) return applyEdits(document.text, result.edits);
  return { problem: result.refused === 'shared' ? 'shared' : 'byHand', at };
}

function refusal(document: ValuesDocument, { problem, at, key }: Obstacle, path: string): Message {
  const line = document.lines.at(at).line + 1;
  return { text: attestationTexts[problem], data: { path, line, ...(key !== undefined && { key }) } };
}
