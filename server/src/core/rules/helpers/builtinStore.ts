import type { Store } from '../../catalog/stores.ts';
import type { Values } from '../../values/values.ts';

/** Whether the chart installs the built-in store; undefined where it cannot be decided. */
export function isInstalled(values: Values, { tag }: Store): boolean | undefined {
  const lookup = values.get(tag);
  return lookup.state === 'scalar' && typeof lookup.value === 'boolean' ? lookup.value : undefined;
}

/** Whether a host (`name`, `name.namespace.svc…`, with or without a port) is the Service of the built-in store. */
export function isBuiltinHost(values: Values, store: Store, host: string): boolean {
  const renamed = values.get(store.serviceName);
  const names = renamed.state === 'scalar' ? [...store.services, String(renamed.value)] : store.services;
  const [service = ''] = host.trim().toLowerCase().split(/[.:]/);
  return names.includes(service);
}
