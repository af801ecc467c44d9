import type { Values } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';

/**
 * The number of replicas a service gets; undefined where it cannot be decided. A number in quotes is rendered like a
 * number, and `null` leaves the one replica that a Deployment has by itself.
 */
export function replicasOf(values: Values, path: Path): number | undefined {
  const lookup = values.get(path);
  if (lookup.state === 'deleted') return 1;
  if (lookup.state !== 'scalar') return undefined;
  const count = typeof lookup.value === 'string' && /^\d+$/.test(lookup.value) ? Number(lookup.value) : lookup.value;
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : undefined;
}
