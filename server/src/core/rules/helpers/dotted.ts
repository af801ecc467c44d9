import { isKnownPath } from '../../catalog/schema.ts';
import { formatPath, type Path, parsePath } from '../../yaml/path.ts';
import type { ValuesDocument } from '../../yaml/valuesDocument.ts';
import type { Proposal } from '../rule.ts';
import { withRightService } from './misplaced.ts';
import { knownEntries, type ReadEntry } from './walk.ts';

/** A key that spells a known path with dots, and the path. */
export interface DottedKey {
  readonly place: ReadEntry;
  readonly target: Path;
}

/** All of a document, in the order of its entries. */
export function dottedKeys(document: ValuesDocument): readonly DottedKey[] {
  return knownEntries(document).flatMap((place) => {
    const target = targetOf(place);
    return target ? [{ place, target }] : [];
  });
}

/** From the map that the key stands in, or from the root; a wrong name of a service is put right. */
function targetOf({ name, path, schema }: ReadEntry): Path | undefined {
  if (schema || !/[.[]/.test(name)) return undefined;
  const steps = parsePath(name);
  if (!steps || steps.length < 2) return undefined;
  const relative = [...path, ...steps];
  return [relative, steps, withRightService(relative), withRightService(steps)].find(
    (target) => target !== undefined && isKnownPath(target),
  );
}

/** More keys for one path than these are a mistake of another kind, and finding edits for each would take long. */
const MOST_RIVALS = 3;

/**
 * How sure it is, for each path, that its dotted key is meant: `ask` where another one is about the same path or a part
 * of it and says something else; undefined where there are too many to choose from.
 */
export function certainty(found: readonly DottedKey[], text: string): (target: Path) => Proposal['kind'] | undefined {
  const written = new Map<string, string[]>();
  const above = new Set<string>();
  for (const { place, target } of found) {
    const { start, end } = place.entry.value;
    const key = formatPath(target);
    written.set(key, [...(written.get(key) ?? []).slice(0, MOST_RIVALS), text.slice(start, end)]);
    for (const path of prefixesOf(target)) above.add(path);
  }
  return (target) => {
    const key = formatPath(target);
    const values = written.get(key) ?? [];
    if (values.length > MOST_RIVALS) return undefined;
    const isAlone = !above.has(key) && !prefixesOf(target).some((path) => written.has(path));
    return isAlone && new Set(values).size === 1 ? 'fix' : 'ask';
  };
}

function prefixesOf(target: Path): readonly string[] {
  return target.slice(1).map((_, index) => formatPath(target.slice(0, index + 1)));
}
