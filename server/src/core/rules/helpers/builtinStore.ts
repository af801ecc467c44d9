import { STORES, type Store } from '../../catalog/stores.ts';
import type { Values } from '../../values/values.ts';
import { mongodbHosts } from './mongodb.ts';
import { effectiveText } from './read.ts';

/** The two databases of the chart. */
export const DATABASES: readonly Store[] = STORES.filter(({ name }) => name !== 'minio');

/** What people call a store. */
export const STORE_NAMES: Readonly<Record<Store['name'], string>> = {
  mongodb: 'MongoDB',
  mysql: 'MySQL',
  minio: 'MinIO',
};

/** The store of a name. Throws on a name that the catalogue does not have. */
export function storeOf(name: Store['name']): Store {
  const store = STORES.find((candidate) => candidate.name === name);
  if (!store) throw new Error(`no store named ${name}`);
  return store;
}

/** Whether the chart installs the built-in store; undefined where it cannot be decided. */
export function isInstalled(values: Values, { tag }: Store): boolean | undefined {
  const lookup = values.get(tag);
  return lookup.state === 'scalar' && typeof lookup.value === 'boolean' ? lookup.value : undefined;
}

/** Whether a host (`name`, `name.namespace.svc…`, with or without a port) is the Service of the built-in store. */
export function isBuiltinHost(values: Values, store: Store, host: string): boolean {
  const renamed = effectiveText(values, store.serviceName);
  const [service = '', domain] = host.trim().toLowerCase().replace(/:\d*$/, '').split('.');
  const names = renamed === undefined ? store.services : [...store.services, renamed];
  return names.includes(service) && (domain === undefined || !/\.(?:com|net|org|io|cn)$/.test(host));
}

/** Whether Zadig connects to the built-in database; undefined where its address is absent, odd or undecidable. */
export function usesBuiltin(values: Values, store: Store): boolean | undefined {
  const address = effectiveText(values, store.connection);
  if (address === undefined || address.trim() === '') return undefined;
  const hosts = store.name === 'mongodb' ? mongodbHosts(address) : [address];
  if (!hosts || hosts.some((host) => host.includes('<'))) return undefined;
  return hosts.every((host) => isBuiltinHost(values, store, host));
}
