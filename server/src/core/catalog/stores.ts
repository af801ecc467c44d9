import type { Path } from '../yaml/path.ts';
import type { VersionRange } from './versions.ts';

/** A key that lies elsewhere from version to version. */
export interface VersionedPath extends VersionRange {
  readonly path: Path;
}

/** The name of a Service in the charts of some versions. */
export interface VersionedService extends VersionRange {
  readonly service: string;
}

/** A data store that the chart can install, and what takes its place. */
export interface Store {
  readonly name: 'mongodb' | 'mysql' | 'minio';
  /** The switch that installs the built-in store. */
  readonly tag: Path;
  /** Whether the built-in store keeps its data on a volume; the path depends on the chart. */
  readonly persistence: readonly VersionedPath[];
  /** The password of the built-in store's administrator. */
  readonly rootPassword: readonly VersionedPath[];
  /** The Services that the chart names for it, by default; newest first. */
  readonly services: readonly string[];
  /** The same by version. */
  readonly servicesIn: readonly VersionedService[];
  readonly port: number;
  /** Where the chart's name for the Service can be changed. */
  readonly serviceName: Path;
  /** Where Zadig is told to find the store; for MinIO only the built-in one works there. */
  readonly connection: Path;
  /** The keys that name its databases or its bucket. */
  readonly databases: readonly VersionedPath[];
}

/** The stores of the chart. Source: zadig-domain §1, §2, §5.1, §7. */
export const STORES: readonly Store[] = [
  {
    name: 'mongodb',
    tag: ['tags', 'mongodb'],
    persistence: [{ path: ['mongodb', 'persistence', 'enabled'] }],
    rootPassword: [
      { path: ['mongodb', 'auth', 'rootPassword'], until: '1.14' },
      { path: ['mongodb', 'rootPassword'], since: '1.15' },
    ],
    services: ['kr-mongodb', 'zadig-mongodb'],
    servicesIn: [
      { service: 'zadig-mongodb', until: '1.14' },
      { service: 'kr-mongodb', since: '1.15' },
    ],
    port: 27017,
    serviceName: ['mongodb', 'fullnameOverride'],
    connection: ['connections', 'mongodb', 'connectionString'],
    databases: [{ path: ['connections', 'mongodb', 'db'] }, { path: ['ee', 'mongodb', 'db'], since: '2.0' }],
  },
  {
    name: 'mysql',
    tag: ['tags', 'mysql'],
    persistence: [
      { path: ['mysql', 'primary', 'persistence', 'enabled'], until: '1.14' },
      { path: ['mysql', 'persistence', 'enabled'], since: '1.15' },
    ],
    rootPassword: [
      { path: ['mysql', 'auth', 'rootPassword'], until: '1.14' },
      { path: ['mysql', 'rootPassword'], since: '1.15' },
    ],
    services: ['kr-mysql', 'zadig-mysql'],
    servicesIn: [
      { service: 'zadig-mysql', until: '1.14' },
      { service: 'kr-mysql', since: '1.15' },
    ],
    port: 3306,
    serviceName: ['mysql', 'fullnameOverride'],
    connection: ['connections', 'mysql', 'host'],
    databases: [
      { path: ['microservice', 'user', 'database'], until: '1.13' },
      { path: ['microservice', 'config', 'dexDatabase'], until: '1.13' },
      { path: ['connections', 'mysql', 'db', 'user'], since: '1.14' },
      { path: ['connections', 'mysql', 'db', 'dex'], since: '1.14' },
    ],
  },
  {
    name: 'minio',
    tag: ['tags', 'minio'],
    persistence: [{ path: ['minio', 'persistence', 'enabled'] }],
    rootPassword: [{ path: ['minio', 'rootPassword'], since: '1.15' }],
    services: ['kr-minio', 'zadig-minio'],
    servicesIn: [
      { service: 'zadig-minio', until: '1.14' },
      { service: 'kr-minio', since: '1.15' },
    ],
    port: 9000,
    serviceName: ['minio', 'fullnameOverride'],
    connection: ['minio', 'endpoint'],
    databases: [{ path: ['minio', 'bucket'] }],
  },
];
