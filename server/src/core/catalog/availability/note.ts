import type { Localized } from '../../messages/localized.ts';
import type { Path } from '../../yaml/path.ts';
import type { VersionRange } from '../versions.ts';

/** What some keys mean for availability, in the chart versions that it is evidenced for. */
export interface AvailabilityNote extends VersionRange {
  readonly paths: readonly Path[];
  readonly note: Localized;
}
