import type { Attestation } from '../checklist/attestation.ts';
import { type Entry, isNull, type YamlNode } from '../yaml/node.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { ATTESTATION_KEYS } from './attestations.ts';
import type { AttestationTextId } from './attestationTexts.ts';

/** The key of all attestations. */
export const SECTION = 'attestations';

/** What of an attestation is written in a file. */
export interface AttestationPlace {
  /** `attestations: …` */
  readonly section: Entry | undefined;
  /** `backup-mysql: …` */
  readonly entry: Entry | undefined;
  /** `by: …` */
  readonly fields: Partial<Readonly<Record<keyof Attestation, Entry>>>;
}

/** What keeps an attestation from being changed. `at` is an offset. */
export interface Obstacle {
  readonly problem: AttestationTextId;
  readonly at: number;
  readonly key?: string;
}

/**
 * Finds an attestation as it is written. What is read through an alias or merge key, or written twice, could not be
 * changed for this item alone.
 */
export function findAttestation(document: ValuesDocument, item: string): AttestationPlace | Obstacle {
  const broken = document.problems.find(({ structural }) => structural);
  if (broken) return { problem: 'brokenYaml', at: broken.start };
  if (document.incomplete) return { problem: 'severalDocuments', at: document.text.length };
  const section = entryOf(document, document.root, SECTION);
  if (isObstacle(section)) return section;
  const entry = entryOf(document, section?.value, item);
  if (isObstacle(entry)) return entry;
  const fields: Partial<Record<keyof Attestation, Entry>> = {};
  for (const key of ATTESTATION_KEYS) {
    const field = entryOf(document, entry?.value, key);
    if (isObstacle(field)) return field;
    if (field?.value.kind === 'map' || field?.value.kind === 'seq')
      return { problem: 'textExpected', at: field.value.start, key };
    if (field) fields[key] = field;
  }
  return { section, entry, fields };
}

/** Undefined where the entry is missing and can be written. */
function entryOf(document: ValuesDocument, node: YamlNode | undefined, name: string): Entry | Obstacle | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'alias' || document.sharedNodes.has(node)) return { problem: 'shared', at: node.outerStart };
  if (isNull(node)) return undefined;
  if (node.kind !== 'map') return { problem: 'mapExpected', at: node.start };
  const merge = node.entries.find((entry) => entry.merge);
  if (merge) return { problem: 'shared', at: merge.start };
  const unnamed = node.entries.find((entry) => entry.name === undefined);
  if (unnamed) return { problem: 'byHand', at: unnamed.start };
  const [entry, again] = node.entries.filter((candidate) => candidate.name === name);
  return again ? { problem: 'duplicateKey', at: again.start, key: name } : entry;
}

function isObstacle(found: Entry | Obstacle | undefined): found is Obstacle {
  return found !== undefined && 'problem' in found;
}
