import type { VersionRange } from '../../catalog/versions.ts';
import { type Path, samePath } from '../../yaml/path.ts';

/** A key that people write in a place where the chart does not look. */
export interface MisplacedKey extends VersionRange {
  readonly from: Path;
  /** Where it belongs; undefined for a key that never existed. */
  readonly to: Path | undefined;
  /** Whether it names a database: once read, Zadig would look for its data there. */
  readonly namesDatabase?: true;
  /** What must hold for it to have an effect where it belongs. */
  readonly needs?: { readonly path: Path; readonly value: string };
}

const SERVICES = ['aslan', 'user', 'hubServer', 'dind', 'cron'];
const PORTAL = ['frontend', 'portal', 'zadigPortal', 'zadig-portal'];
const GATEWAY: Path = ['gloo', 'gatewayProxies', 'gatewayProxy', 'service'];

/** What users were seen to write, and what they meant. Source: zadig-domain ST-06 and §8. */
const MISPLACED: readonly MisplacedKey[] = [
  ...['hubserver', 'hub-server', 'hub_server'].map((name) =>
    moved(['microservice', name], ['microservice', 'hubServer']),
  ),
  ...PORTAL.map((name) => moved(['microservice', name], ['frontend'])),
  ...PORTAL.filter((name) => name !== 'frontend').map((name) => moved([name], ['frontend'])),
  ...SERVICES.map((name) => moved([name], ['microservice', name])),
  ...[...SERVICES.map((name) => ['microservice', name]), ['frontend']].flatMap((service) =>
    ['replicaCount', 'replica'].map((name) => moved([...service, name], [...service, 'replicas'])),
  ),
  moved(['mysql', 'persistence', 'pv'], undefined),
  moved(['mongodb', 'persistence', 'pv'], undefined),
  { from: ['mongodb', 'db'], to: ['connections', 'mongodb', 'db'], namesDatabase: true },
  { from: ['ee', 'mongo'], to: ['ee', 'mongodb'], namesDatabase: true, since: '2.0' },
  {
    from: ['ingress-nginx', 'controller', 'service', 'nodePorts', 'http'],
    to: [...GATEWAY, 'httpNodePort'],
    since: '1.15',
    needs: { path: [...GATEWAY, 'type'], value: 'NodePort' },
  },
];

/** Nearly every key is asked for, and nearly none has one of these names. */
const NAMES = new Set(MISPLACED.map(({ from }) => from.at(-1)));

/** What is known of a key that stands in the wrong place; undefined for any other path. */
export function misplacedTarget(path: Path): MisplacedKey | undefined {
  return NAMES.has(path.at(-1)) ? MISPLACED.find(({ from }) => samePath(from, path)) : undefined;
}

/** A path in which the name of a service is put right; undefined where none is wrong. */
export function withRightService(path: Path): Path | undefined {
  const wrong = MISPLACED.find(
    ({ from, to, since, namesDatabase }) =>
      to && since === undefined && !namesDatabase && samePath(from, path.slice(0, from.length)),
  );
  return wrong?.to && [...wrong.to, ...path.slice(wrong.from.length)];
}

function moved(from: Path, to: Path | undefined): MisplacedKey {
  return { from, to };
}
