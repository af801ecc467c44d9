import { factFor, isInRange } from '../../catalog/versions.ts';
import { storeOf, usesBuiltin } from '../../rules/helpers/builtinStore.ts';
import { DEX_MYSQL, dexUsesMysql, mysqlEndpoint } from '../../rules/helpers/dexMysql.ts';
import { effectiveText } from '../../rules/helpers/read.ts';
import type { GeneratorInput } from '../generator.ts';
import { managedService } from './managed.ts';
import { place, wordAt } from './words.ts';

/** The MySQL of an installation. */
export interface Mysql {
  readonly isBuiltin: boolean;
  /** The Service of the built-in one. */
  readonly service: string;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly databases: readonly string[];
  /** The cloud's service that it belongs to. */
  readonly managed: string | undefined;
}

/** What the values tell of the MySQL of an installation. Source: zadig-domain §1, §5.1, DB-02. */
export function mysqlFacts({ values, chart: { version } }: Pick<GeneratorInput, 'values' | 'chart'>): Mysql {
  const store = storeOf('mysql');
  const { host, port } = mysqlEndpoint(values) ?? { host: place('mysql-host'), port: store.port };
  const named = store.databases.filter((range) => isInRange(version, range)).map(({ path }) => wordAt(values, path));
  // dex goes by its own key: where the two differ, its data lies there.
  const dex = dexUsesMysql(values) ? [wordAt(values, [...DEX_MYSQL, 'database'])] : [];
  return {
    isBuiltin: usesBuiltin(values, store) === true,
    service: effectiveText(values, store.serviceName) ?? factFor(store.servicesIn, version)?.service ?? 'kr-mysql',
    host,
    port,
    user: wordAt(values, ['connections', 'mysql', 'auth', 'user']),
    databases: [...new Set([...named, ...dex])],
    managed: managedService([host]),
  };
}
