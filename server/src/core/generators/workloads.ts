import { COMPONENTS } from '../catalog/components.ts';
import { OTHER_COMPONENTS } from '../catalog/otherComponents.ts';
import { factFor, isInRange } from '../catalog/versions.ts';
import { DATABASES, isInstalled } from '../rules/helpers/builtinStore.ts';
import { effectiveText } from '../rules/helpers/read.ts';
import type { GeneratorInput } from './generator.ts';

/** The workloads of an installation by what watches them, as Kubernetes names them. */
export interface Workloads {
  /** The services whose load the High Availability page wants watched, dind aside. */
  readonly core: readonly string[];
  /** Services whose pods Zadig's own metrics tell to be ready or not. */
  readonly withHealth: readonly string[];
  readonly deployments: readonly string[];
  readonly statefulSets: readonly string[];
}

const CORE = ['aslan', 'cron', 'hub-server'];

/** What the chart of an installation runs with its values. Source: zadig-domain §1, §4.4, §4.5. */
export function workloadsOf({ values, chart: { version } }: Pick<GeneratorInput, 'values' | 'chart'>): Workloads {
  const names = [...COMPONENTS, ...OTHER_COMPONENTS]
    .filter(({ existsIn }) => existsIn.some((range) => isInRange(version, range)))
    .map(({ name }) => name);
  const services = COMPONENTS.map(({ name }) => name).filter((name) => names.includes(name));
  const deployments = services.filter((name) => name !== 'dind');
  // Up to 1.14 another chart installs them, under names that are not known.
  const databases = isInRange(version, { since: '1.15' })
    ? DATABASES.filter((store) => isInstalled(values, store)).map(
        (store) => effectiveText(values, store.serviceName) ?? factFor(store.servicesIn, version)?.service ?? '',
      )
    : [];
  return {
    core: CORE.filter((name) => names.includes(name)),
    withHealth: [...services, ...(isInRange(version, { since: '2.0' }) ? ['plutus-vendor'] : [])].sort(),
    deployments: [...deployments, ...names.filter((name) => name === 'gateway-proxy')],
    statefulSets: ['dind', ...databases].filter((name) => name !== ''),
  };
}
