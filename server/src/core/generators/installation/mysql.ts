import { isInRange } from '../../catalog/versions.ts';
import { storeOf, usesBuiltin } from '../../rules/helpers/builtinStore.ts';
import { DEX_MYSQL, dexUsesMysql, mysqlEndpoint } from '../../rules/helpers/dexMysql.ts';
import type { GeneratorInput } from '../generator.ts';
import { managedService } from './managed.ts';
import { serviceOf } from './service.ts';
import { isWord, place, wordAt } from './words.ts';

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
export function mysqlFacts(input: Pick<GeneratorInput, 'values' | 'chart'>): Mysql {
  const { values, chart } = input;
  const store = storeOf('mysql');
  const endpoint = mysqlEndpoint(values);
  const host = endpoint && isWord(endpoint.host) ? endpoint.host : place('mysql-host');
  const named = store.databases
    .filter((range) => isInRange(chart.version, range))
    .map(({ path }) => wordAt(values, path));
  // dex goes by its own key: where the two differ, its data lies there.
  const dex = dexUsesMysql(values) ? [wordAt(values, [...DEX_MYSQL, 'database'])] : [];
  return {
    isBuiltin: usesBuiltin(values, store) === true,
    service: serviceOf(input, store),
    host,
    port: endpoint?.port ?? store.port,
    user: wordAt(values, ['connections', 'mysql', 'auth', 'user']),
    databases: [...new Set([...named, ...dex])],
    managed: managedService([host]),
  };
}
