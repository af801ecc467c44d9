import type { Lookup, Values } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';

/** The storage class that aslan's replicas share a volume of. */
export const ASLAN_STORAGE_CLASS: Path = ['microservice', 'aslan', 'storageClass'];

/** The claim that aslan's replicas share. */
export const ASLAN_EXISTING_CLAIM: Path = ['microservice', 'aslan', 'existingClaim'];

/** Whether the files name a storage class or a claim for aslan, or may do so behind a template. */
export function hasSharedStorage(values: Values): boolean {
  return [ASLAN_STORAGE_CLASS, ASLAN_EXISTING_CLAIM].some((path) => {
    const lookup = values.written(path);
    return lookup.state === 'unknown' || isVolumeName(lookup);
  });
}

/** Whether a value can name a storage class or a claim. */
export function isVolumeName(lookup: Lookup): boolean {
  return lookup.state === 'scalar' && typeof lookup.value === 'string' && lookup.value.trim() !== '';
}
