import type { Finding, Solution } from '../../../../server/src/core/rules/finding.ts';
import { type Path, parsePath } from '../../../../server/src/core/yaml/path.ts';

/** Paths that a rule's fix changes besides the one that its finding names. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  'node-port-unused': ['gloo.gatewayProxies.gatewayProxy.service.type'],
  'endpoint-ip-incomplete': ['gloo.gatewayProxies.gatewayProxy.service.type'],
  'dex-host-with-port': ['dex.config.storage.config.port'],
  'dex-mysql-endpoint-mismatch': ['dex.config.storage.config.host', 'dex.config.storage.config.port'],
  'dex-database-mismatch': ['dex.config.storage.config.database', 'connections.mysql.db.dex'],
  'endpoint-fqdn-format': ['protocol'],
  'mongodb-transaction': ['ee.mongodb.enableTransaction'],
};

/** The paths whose values a fix changes although neither it nor its finding speaks of them. */
export function strangeChanges(finding: Finding, solution: Solution, before: unknown, after: unknown): readonly Path[] {
  const told = Object.values({ ...finding.message.data, ...solution.title.data }).map(String);
  const names = named(finding, told).map(dotted);
  return changes(before, after).filter((path) => {
    // A dotted key may stand in any map; what it is called is told.
    if (finding.rule === 'dotted-key' && told.includes(String(path.at(-1)))) return false;
    const changed = dotted(path);
    return !names.some((name) => changed.startsWith(name) || name.startsWith(changed));
  });
}

/** A key may hold dots itself: `microservice.` followed by `user.replicas` is the same as one step each. */
function dotted(path: Path): string {
  return path.map((step) => `${step}.`).join('');
}

/** The paths that a finding and its fix speak of. */
function named({ rule, valuePath }: Finding, told: readonly string[]): readonly Path[] {
  const spelled = told.map((text) => parsePath(text)).filter((path) => path !== undefined);
  return [valuePath, ...spelled, ...(BESIDES[rule] ?? []).map((path) => parsePath(path) ?? [])];
}

/** The paths whose values differ. `above` are the values around the first one, which may contain itself. */
function changes(before: unknown, after: unknown, path: Path = [], above: readonly unknown[] = []): readonly Path[] {
  if (Object.is(before, after) || above.includes(before)) return [];
  const [one, other] = [children(before), children(after)];
  if (!one || !other || Array.isArray(before) !== Array.isArray(after)) return [path];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    changes(one[key], other[key], [...path, Array.isArray(before) ? Number(key) : key], [...above, before]),
  );
}

function children(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
}
