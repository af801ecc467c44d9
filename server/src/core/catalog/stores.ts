import type { Path } from '../yaml/path.ts';

/** A data store that the chart can install, and what takes its place. */
export interface Store {
  readonly name: 'mongodb' | 'mysql' | 'minio';
  /** The switch that installs the built-in store. */
  readonly tag: Path;
  /** Whether the built-in store keeps its data on a volume; the path depends on the chart. */
  readonly persistence: readonly { readonly path: Path; readonly since?: string; readonly until?: string }[];
  /** The Services that the chart names for it, by default. */
  readonly services: readonly string[];
  /** Where the chart's name for the Service can be changed. */
  readonly serviceName: Path;
}

/** The stores of the chart. Source: zadig-domain §1, §2.1 and §7. */
export const STORES: readonly Store[] = [
  {
    name: 'mongodb',
    tag: ['tags', 'mongodb'],
    persistence: [{ path: ['mongodb', 'persistence', 'enabled'] }],
    services: ['kr-mongodb', 'zadig-mongodb'],
    serviceName: ['mongodb', 'fullnameOverride'],
  },
  {
    name: 'mysql',
    tag: ['tags', 'mysql'],
    persistence: [
      { path: ['mysql', 'primary', 'persistence', 'enabled'], until: '1.14' },
      { path: ['mysql', 'persistence', 'enabled'], since: '1.15' },
    ],
    services: ['kr-mysql', 'zadig-mysql'],
    serviceName: ['mysql', 'fullnameOverride'],
  },
  {
    name: 'minio',
    tag: ['tags', 'minio'],
    persistence: [{ path: ['minio', 'persistence', 'enabled'] }],
    services: ['kr-minio', 'zadig-minio'],
    serviceName: ['minio', 'fullnameOverride'],
  },
];
