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
  if (lookup.state !== 'scalar' || lookup.value === null) return undefined;
  const { value } = lookup;
  if (typeof value === 'boolean') return value;
  // Templates take for true what is not empty. Of "false" in quotes another rule speaks.
  const isTrue = typeof value === 'number' ? value !== 0 : /^(?:yes|no|on|off)$/i.test(value);
  return isTrue || undefined;
}

/** Whether a host (`name`, `name.namespace`, `name.namespace.svc…`, maybe with a port) is the Service of the built-in store. */
export function isBuiltinHost(values: Values, store: Store, host: string): boolean {
  const renamed = effectiveText(values, store.serviceName);
  const [first = '', second = '', third] = labels(host);
  // A pod is named by the Service in front of its number, and again behind it.
  const isPod = second !== '' && first.startsWith(`${second}-`) && /-\d+$/.test(first);
  const [service, end] = isPod ? [second, labels(host)[3]] : [first, third];
  const names = renamed === undefined ? store.services : [...store.services, renamed.toLowerCase()];
  return names.includes(service) && (end === undefined || end === 'svc');
}

/** Whether Zadig connects to the built-in database; undefined where its address is absent, odd or undecidable. */
export function usesBuiltin(values: Values, store: Store): boolean | undefined {
  const hosts = hostsOf(values, store);
  if (!hosts || hosts.some((host) => host.includes('<'))) return undefined;
  const builtin = hosts.map((host) => isBuiltinHost(values, store, host));
  if (builtin.every(Boolean)) return true;
  return builtin.some(Boolean) ? undefined : false;
}

/** The namespace that the address of a Service names, as in `name.namespace.svc`; undefined where it names none. */
export function namespaceInAddress(values: Values, store: Store): string | undefined {
  return labels(hostsOf(values, store)?.[0] ?? '')[1];
}

function hostsOf(values: Values, store: Store): readonly string[] | undefined {
  const address = effectiveText(values, store.connection)?.trim() ?? '';
  if (store.name === 'mongodb') return mongodbHosts(address);
  return /^[^\s:/@]+(?::\d+)?$/.test(address) ? [address] : undefined;
}

function labels(host: string): readonly string[] {
  return host.trim().toLowerCase().replace(/:\d*$/, '').split('.');
}
