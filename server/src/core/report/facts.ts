import type { ChecklistItem, ItemState } from '../checklist/checklist.ts';
import { DETAILS } from '../checklist/texts.ts';
import { format, type Locale } from '../messages/localized.ts';

/** One thing that there is to say about an item. */
export interface Fact {
  readonly kind: 'detail' | 'attestation' | 'evidence' | 'note' | 'wanted' | 'place';
  readonly text: string;
}

/** In these, the detail of an item with an attestation says who has confirmed it. */
const BY_ATTESTATION: ReadonlySet<ItemState> = new Set(['passed', 'todo', 'expired']);

const ASKS_FOR_EVIDENCE: ReadonlySet<ItemState> = new Set(['todo', 'expired']);

/** Whether an attestation decides an item, and not the values in spite of it. */
export function isAttested({ state, attestation }: ChecklistItem): boolean {
  return attestation !== undefined && BY_ATTESTATION.has(state);
}

/** Everything that there is to say about an item below its title. */
export function factsOf(item: ChecklistItem, locale: Locale): readonly Fact[] {
  const { state, detail, attestation, evidenceWanted, location } = item;
  return [
    fact('detail', detail),
    fact('attestation', isAttested(item) ? undefined : confirmation(item, locale)),
    fact('evidence', attestation?.evidence),
    fact('note', attestation?.note),
    fact('wanted', ASKS_FOR_EVIDENCE.has(state) ? evidenceWanted : undefined),
    fact('place', location && placeText(location)),
  ].flat();
}

/** `values.yaml:3:5` */
export function placeText({ path, line, column }: NonNullable<ChecklistItem['location']>): string {
  return `${path}:${line}:${column}`;
}

function confirmation({ attestation }: ChecklistItem, locale: Locale): string | undefined {
  if (!attestation) return undefined;
  const { by, at, expires } = attestation;
  return expires === undefined
    ? format(DETAILS.attested, { by, at }, locale)
    : format(DETAILS.attestedUntil, { by, at, until: expires }, locale);
}

function fact(kind: Fact['kind'], text: string | undefined): readonly Fact[] {
  return text === undefined || text === '' ? [] : [{ kind, text }];
}
