import type { Localized } from '../messages/localized.ts';
import { type Path, samePath } from '../yaml/path.ts';
import { DATA_NOTES } from './availability/data.ts';
import { ENTRANCE_NOTES } from './availability/entrance.ts';
import type { AvailabilityNote } from './availability/note.ts';
import { SERVICE_NOTES } from './availability/services.ts';
import { isInRange } from './versions.ts';

/** All notes. */
export const AVAILABILITY_NOTES: readonly AvailabilityNote[] = [...SERVICE_NOTES, ...DATA_NOTES, ...ENTRANCE_NOTES];

/** What a key means for availability in a chart version, beyond its description. */
export function availabilityNotes(path: Path, version: string): readonly Localized[] {
  return AVAILABILITY_NOTES.filter(
    (fact) => fact.paths.some((candidate) => samePath(candidate, path)) && isInRange(version, fact),
  ).map(({ note }) => note);
}
