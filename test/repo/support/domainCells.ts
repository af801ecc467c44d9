import { parse } from 'yaml';
import { CHARTS_READ } from '../../../server/src/core/catalog/components.ts';
import type { ValueKind, VersionedDefault } from '../../../server/src/core/catalog/schemaEntry.ts';
import { isInRange, KNOWN_VERSIONS, type VersionRange } from '../../../server/src/core/catalog/versions.ts';

/** What a cell says plainly about the versions of a key; what it leaves open is not there. */
export interface StatedVersions {
  /** Exactly the versions that have the key. */
  readonly range?: VersionRange;
  /** Versions that are known to have it, others may. */
  readonly seen?: VersionRange;
  readonly absent?: VersionRange;
  readonly documentedSince?: string;
}

/** The kinds of values by the words of the type column. */
const KINDS: Readonly<Record<string, ValueKind>> = {
  ...{ boolean: 'boolean', bool: 'boolean', integer: 'integer', int: 'integer', quantity: 'quantity', any: 'any' },
  ...{ string: 'text', name: 'text', host: 'text', 'host:port': 'text', 'service:port': 'text' },
  ...{ URI: 'text', email: 'text', duration: 'text' },
};

/** A chart such as `C113` or a version such as `1.17`, `v3.4` or `2.x`, as a pattern with one group. */
const VERSION = '(C?\\d\\.?(?:\\d+|x))';

const CLAUSES: readonly (readonly [RegExp, (first: string, last: string) => StatedVersions])[] = [
  [/^all$/, () => ({ range: {} })],
  [new RegExp(`^(?:key )?≥${VERSION}$`), (since) => ({ range: { since } })],
  [new RegExp(`^${VERSION}\\+$`), (since) => ({ range: { since } })],
  [new RegExp(`^≤${VERSION}$`), (until) => ({ range: { until } })],
  [
    new RegExp(`^(?:template )?${VERSION} ?– ?${VERSION}(?: scripts)?$`),
    (since, until) => ({ seen: { since, until } }),
  ],
  [new RegExp(`^(?:template )?${VERSION}(?: template)?$`), (version) => ({ seen: { since: version, until: version } })],
  [/^subchart$/, () => ({ seen: CHARTS_READ })],
  [new RegExp(`^service absent ${VERSION}–${VERSION}$`), (since, until) => ({ absent: { since, until } })],
  [/^absent in 1\.x$/, () => ({ absent: CHARTS_READ })],
  [new RegExp(`documented ≥${VERSION}$`), (documentedSince) => ({ documentedSince })],
  // Sources that are no versions, and advice.
  [
    /^(?:SRC|CEE|SCR118|HELM114|REL [\d.]+|HA-safe ≥[\d.]+|not in ≥2\.x tables|(?:always )?required(?: if .*)?)$/,
    () => ({}),
  ],
];

/** The kind of value that a type cell names for the `index`-th key of its row, or for all; undefined: free words. */
export function kindIn(cell: string, index: number): ValueKind | undefined {
  const parts = cell.split(' / ');
  return KINDS[/^`?([\w:]+)(?:`?$| )/.exec(parts[index] ?? parts[0] ?? '')?.[1] ?? ''];
}

/** The texts that a cell allows, `a` \| `b`; none where it allows others as well. */
export function enumerationIn(cell: string): readonly string[] {
  const [list = ''] = /^`?\w+`?(?: \\\| `?\w+`?)+/.exec(cell) ?? [];
  return list === '' ? [] : list.replaceAll('`', '').split(' \\| ');
}

/** The ends of a range of numbers, `30000–32767`. */
export function boundsIn(cell: string): readonly [number, number] | undefined {
  const [, low, high] = /^(\d+)–(\d+)\b/.exec(cell) ?? [];
  return high === undefined ? undefined : [Number(low), Number(high)];
}

/**
 * The defaults that a cell names for a key, the `index`-th of the row, each with the versions it is said for; null says:
 * known to be unset, undefined: free words. One part is about all keys of the row, several are one for each.
 */
export function defaultsIn(cell: string, index: number, keys: number): readonly VersionedDefault[] | undefined {
  const parts = keys === 1 ? [cell] : cell.split(' / ');
  return defaultIn((parts.length === 1 ? parts[0] : parts[index]) ?? '');
}

/** What a cell says about the versions of a key; undefined where one of its clauses is free words. */
export function versionsIn(cell: string, key: string): StatedVersions | undefined {
  const [, own, since = ''] = /\((\w+) ≥([\d.]+)\)/.exec(cell) ?? [];
  if (own !== undefined && key.endsWith(`.${own}`)) return { range: { since } };
  const clauses = cell.replace(/ ?\([^)]*\)/g, '').split(/[;,] /);
  const stated = clauses.map((clause) => {
    for (const [pattern, read] of CLAUSES) {
      const [match, first = '', last = ''] = pattern.exec(clause) ?? [];
      if (match !== undefined) return read(versionOf(first), versionOf(last));
    }
    return undefined;
  });
  if (stated.includes(undefined)) return undefined;
  const seen = stated.flatMap((one) => one?.seen ?? []);
  return Object.assign(
    {},
    ...stated,
    seen.length > 1 && { seen: { since: seen[0]?.since, until: seen.at(-1)?.until } },
  );
}

/** The known versions that lie in a range. */
export function versionsOf(range: VersionRange): readonly string[] {
  return KNOWN_VERSIONS.filter((version) => isInRange(version, range));
}

function defaultIn(part: string): readonly VersionedDefault[] | undefined {
  const [written = ''] = part.split(/ [(→]/);
  if (written === '–' || written === '') return [];
  const [, until, older] = /\(≤([\d.]+) `?([^`;)]+)/.exec(part) ?? [];
  const range = part.endsWith('(1.x)') ? CHARTS_READ : {};
  const code = written.replace(/^`([^`]*)`$/, '$1');
  if (/^(?:empty|unset)$/.test(code)) return [{ value: null }];
  if (/[\s`…]/.test(code)) return undefined;
  return [...(until === undefined ? [] : [{ value: parse(older ?? ''), until }]), { value: parse(code), ...range }];
}

/** `C113` and `1.13` are the same, and so are `2.x` and `2.0`. */
function versionOf(text: string): string {
  return text.replace(/^C(\d)/, '$1.').replace('x', '0');
}
