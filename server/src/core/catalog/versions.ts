/** Minor versions of the chart, both ends included, as `major.minor`; a missing end is open. */
export interface VersionRange {
  readonly since?: string;
  readonly until?: string;
}

/** Minor versions with evidence (charts, source tags or a documentation of their own), oldest first. */
export const KNOWN_VERSIONS = [
  ...['1.13', '1.14', '1.15', '1.16', '1.17', '1.18'],
  ...['2.0', '2.1', '2.2', '2.3'],
  ...['3.0', '3.1', '3.2', '3.3', '3.4'],
  ...['4.0', '4.1', '4.2', '4.3'],
  '5.0',
] as const;

/** The newest minor version that the catalogue knows; assumed where nothing tells the version. */
export const NEWEST_VERSION = '5.0';

/** Orders versions by their numbers: negative where `a` is older. `1.16` < `2.2` < `3.4` < `5.0`; `3.4` equals `3.4.0`. */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0;
  const left = numbersOf(a);
  const right = numbersOf(b);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Versions are compared by the thousand, and nearly always these. */
const NUMBERS: ReadonlyMap<string, readonly number[]> = new Map(
  KNOWN_VERSIONS.map((version) => [version, version.split('.').map(Number)]),
);

function numbersOf(version: string): readonly number[] {
  return NUMBERS.get(version) ?? version.split('.').map(Number);
}

/** Whether a version lies in a range. */
export function isInRange(version: string, { since, until }: VersionRange): boolean {
  return (
    (since === undefined || compareVersions(version, since) >= 0) &&
    (until === undefined || compareVersions(version, until) <= 0)
  );
}

/** The first of several facts, each with the versions it holds for, that holds for a version. */
export function factFor<Fact extends VersionRange>(facts: readonly Fact[], version: string): Fact | undefined {
  return facts.find((fact) => isInRange(version, fact));
}
