/** The chart lines that are known, oldest first, as `major.minor`. Source: zadig-domain §7 and the documentation pages. */
export const KNOWN_VERSIONS = [
  '1.13',
  '1.14',
  '1.15',
  '1.16',
  '1.17',
  '1.18',
  '2.0',
  '2.1',
  '2.2',
  '2.3',
  '3.0',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '4.0',
  '4.1',
  '4.2',
  '4.3',
  '5.0',
] as const;

/** What a values file is judged by when nothing tells its version. */
export const NEWEST_VERSION = '5.0';

/** Orders `major.minor` versions: below 0 where `a` is older, 0 where they are equal. An empty one is the newest. */
export function compareVersions(a: string, b: string): number {
  const [majorA, minorA] = parts(a);
  const [majorB, minorB] = parts(b);
  return majorA - majorB || minorA - minorB;
}

/** Whether a version lies between two others, both included; a missing bound is open. */
export function isWithin(version: string, range: { readonly since?: string; readonly until?: string }): boolean {
  if (range.since !== undefined && compareVersions(version, range.since) < 0) return false;
  return range.until === undefined || compareVersions(version, range.until) <= 0;
}

function parts(version: string): readonly [number, number] {
  const [major = 0, minor = 0] = (version === '' ? NEWEST_VERSION : version).split('.').map(Number);
  return [major, minor];
}
