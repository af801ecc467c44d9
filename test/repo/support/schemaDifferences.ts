import { CHARTS_READ } from '../../../server/src/core/catalog/components.ts';
import { defaultOf, existsIn, schemaAt } from '../../../server/src/core/catalog/schema.ts';
import { factFor, isInRange } from '../../../server/src/core/catalog/versions.ts';
import { type Path, parsePath } from '../../../server/src/core/yaml/path.ts';
import { boundsIn, defaultsIn, enumerationIn, kindIn, versionsIn, versionsOf } from './domainCells.ts';
import type { DomainRow } from './zadigDomain.ts';

/** Where the schema does not say what the collected facts say, or nobody can tell. */
export interface Difference {
  /** The key, or all keys of the row for a cell of free words, and what is said of it: `protocol: default`. */
  readonly about: string;
  readonly words: string;
}

/** What a row of the facts and the schema say differently. A cell of free words is one difference, whatever it says. */
export function differencesOf(row: DomainRow): readonly Difference[] {
  const found = row.paths.flatMap((key, index) =>
    schemaAt(pathOf(key)) === undefined
      ? [{ about: `${key}: path`, words: 'not in the schema' }]
      : [...typeOf(row, key, index), ...valuesOf(row, key), ...versionsFor(row, key), ...defaultsOf(row, key, index)],
  );
  return [...new Map(found.map((difference) => [difference.about, difference])).values()];
}

function typeOf({ cell, type }: DomainRow, key: string, index: number): readonly Difference[] {
  // Maps and lists are compared by their members.
  if (type === '' || /[{}]|^object$/.test(type)) return [];
  const kind = kindIn(type, index);
  if (kind === undefined) return [{ about: `${cell}: type`, words: type }];
  return compare(`${key}: type`, kind, schemaAt(pathOf(key))?.kind);
}

function valuesOf({ text }: DomainRow, key: string): readonly Difference[] {
  const { allowed, minimum, maximum } = schemaAt(pathOf(key)) ?? {};
  const listed = enumerationIn(text);
  const bounds = boundsIn(text);
  return [
    ...(listed.length > 0 ? compare(`${key}: values`, listed, allowed) : []),
    ...(bounds ? compare(`${key}: range`, bounds, [minimum, maximum]) : []),
  ];
}

function versionsFor({ cell, versions }: DomainRow, key: string): readonly Difference[] {
  const stated = versionsIn(versions, key);
  if (stated === undefined) return [{ about: `${cell}: versions`, words: versions }];
  const { range, seen, absent, documentedSince } = stated;
  const wrong = versionsOf({}).filter((version) => {
    const has = existsIn(pathOf(key), version);
    if (range && has !== isInRange(version, range)) return true;
    return (seen && isInRange(version, seen) && !has) || (absent && isInRange(version, absent) && has);
  });
  return [
    ...(wrong.length > 0
      ? [{ about: `${key}: versions`, words: `${versions}, other than the schema in ${wrong}` }]
      : []),
    ...(documentedSince
      ? compare(`${key}: documentation`, documentedSince, schemaAt(pathOf(key))?.documentedSince)
      : []),
  ];
}

/** In every version that the row speaks of and that has the key. What was seen in charts says nothing of newer ones. */
function defaultsOf(row: DomainRow, key: string, index: number): readonly Difference[] {
  const facts = defaultsIn(row.default, index, row.paths.length);
  if (facts === undefined) return [{ about: `${row.cell}: default`, words: row.default }];
  const { seen, range } = versionsIn(row.versions, key) ?? {};
  const spokenOf = versionsOf(seen ?? range ?? (row.documented ? {} : { until: '0' })).filter(
    (version) => row.documented || isInRange(version, CHARTS_READ),
  );
  const wrong = spokenOf.flatMap((version) => {
    const fact = factFor(facts, version);
    if (!fact || existsIn(pathOf(key), version) === false) return [];
    const known = defaultOf(pathOf(key), version);
    const has = known.known ? JSON.stringify(known.value ?? null) : 'unknown';
    return has === JSON.stringify(fact.value) ? [] : [`${has} in ${version}`];
  });
  return wrong.length > 0 ? [{ about: `${key}: default`, words: `${row.default}, in the schema ${wrong}` }] : [];
}

function compare(about: string, said: unknown, has: unknown): readonly Difference[] {
  const [left, right] = [said, has].map((value) => JSON.stringify(value));
  return left === right ? [] : [{ about, words: `${left}, in the schema ${right}` }];
}

function pathOf(key: string): Path {
  return parsePath(key) ?? [];
}
