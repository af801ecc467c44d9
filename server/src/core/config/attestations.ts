import { type Attestation, type Attestations, isExpiry } from '../checklist/attestation.ts';
import { isDay } from '../checklist/day.ts';
import { ATTESTABLE, itemOf } from '../checklist/items/index.ts';
import { nearestWords } from '../rules/helpers/editDistance.ts';
import type { Entry } from '../yaml/node.ts';
import type { ConfigReader, Field } from './reader.ts';

/** The keys of an attestation, in the order in which they are written. */
export const ATTESTATION_KEYS = [
  'by',
  'at',
  'expires',
  'evidence',
  'note',
] as const satisfies readonly (keyof Attestation)[];

type Texts = Partial<Readonly<Record<(typeof ATTESTATION_KEYS)[number], string>>>;

/** Reads `attestations:`. One that is wrong in any part does not count: nobody knows what was confirmed. */
export function readAttestations(reader: ConfigReader, field: Field): Attestations {
  const attestations = new Map<string, Attestation>();
  for (const entry of reader.entries(field)) {
    const attestation = readAttestation(reader, entry);
    if (attestation && isAttestable(reader, entry) && !attestations.has(entry.name))
      attestations.set(entry.name, attestation);
  }
  return Object.fromEntries(attestations);
}

type NamedEntry = Entry & { readonly name: string };

function isAttestable(reader: ConfigReader, { name, key }: NamedEntry): boolean {
  const item = itemOf(name);
  if (item) {
    if (item.kind === 'auto') reader.report(key, 'decidedByValues', { item: name });
    return item.kind !== 'auto';
  }
  const [nearest] = nearestWords(name, ATTESTABLE);
  if (nearest === undefined) reader.report(key, 'unknownItem', { item: name });
  else reader.report(key, 'unknownItemNear', { item: name, nearest });
  return false;
}

function readAttestation(reader: ConfigReader, { name, key, value }: NamedEntry): Attestation | undefined {
  const before = reader.problems.length;
  const fields = reader.fields({ name, node: value }, ATTESTATION_KEYS);
  const texts: Texts = Object.fromEntries(
    ATTESTATION_KEYS.flatMap((part) => {
      const text = fields[part] && reader.text(fields[part]);
      return text === undefined ? [] : [[part, text]];
    }),
  );
  const { by = '', at = '', expires } = texts;
  if (at !== '' && !isDay(at)) reader.report(fields.at?.node ?? key, 'day', { value: at });
  if (expires !== undefined && !isExpiry(expires))
    reader.report(fields.expires?.node ?? key, 'expires', { value: expires });
  if (reader.problems.length > before) return undefined;
  if (by.trim() !== '' && at !== '') return { ...texts, by, at };
  const missing = at === '' ? 'at' : 'by';
  reader.report(key, 'attestationIncomplete', { missing, example: missing === 'at' ? 'at: 2026-11-23' : 'by: ops' });
  return undefined;
}
