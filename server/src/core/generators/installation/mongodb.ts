import { isInRange } from '../../catalog/versions.ts';
import { storeOf, usesBuiltin } from '../../rules/helpers/builtinStore.ts';
import { databaseOf, MEMBERS, MONGODB_CONNECTION, mongodbOf } from '../../rules/helpers/mongodb.ts';
import { effectiveText, writtenText } from '../../rules/helpers/read.ts';
import type { Values } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';
import type { GeneratorInput } from '../generator.ts';
import { managedService } from './managed.ts';
import { serviceOf } from './service.ts';
import { isWord, place, wordAt } from './words.ts';

/** The MongoDB of an installation. */
export interface Mongodb {
  readonly isBuiltin: boolean;
  /** The Service of the built-in one. */
  readonly service: string;
  /** Its address for `mongodump`: without a database, and with `<password>` in place of the password. */
  readonly address: string;
  /** Who logs in, and against which database; undefined where nobody does. */
  readonly login: { readonly user: string; readonly database: string } | undefined;
  readonly databases: readonly string[];
  /** Databases that may be empty, or not there at all. */
  readonly optional: readonly string[];
  /** The cloud's service that it belongs to. */
  readonly managed: string | undefined;
}

/** Options of an address that matter to `mongodump`, and hold no secret. */
const OPTIONS = ['replicaSet', 'authSource', 'authMechanism', 'tls', 'ssl', 'directConnection', 'readPreference'];

const HOST = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-fA-F:.]+\](?::\d{1,5})?$/;

/** What the values tell of the MongoDB of an installation. Source: zadig-domain §1, §5.1, DB-15, DB-17. */
export function mongodbFacts(input: Pick<GeneratorInput, 'values' | 'chart'>): Mongodb {
  const { values, chart } = input;
  const store = storeOf('mongodb');
  const main = wordAt(values, ['connections', 'mongodb', 'db']);
  const enterprise = enterpriseKeys(values, chart.version).map((path) => wordAt(values, path));
  const hosts = mongodbOf(values)?.hosts ?? [];
  return {
    isBuiltin: usesBuiltin(values, store) === true,
    service: serviceOf(input, store),
    ...connectionFacts(values),
    databases: [...new Set([main, ...enterprise])],
    optional: isInRange(chart.version, { until: '4.2' }) ? [`${main}_policy`] : [],
    managed: managedService(hosts),
  };
}

/** From 2.0 on every installation has one; before, those with the enterprise services, under other keys. */
function enterpriseKeys(values: Values, version: string): readonly Path[] {
  if (isInRange(version, { since: '2.0' })) return [['ee', 'mongodb', 'db']];
  const hasSubchart = effectiveText(values, ['tags', 'enterprise']) === 'true';
  const keys: readonly Path[] = [
    ['ee', 'mongo', 'db'],
    ...(hasSubchart ? [['zadig-ee', 'vendor', 'mongo', 'db']] : []),
  ];
  return keys.filter((path) => writtenText(values, path) !== undefined);
}

function connectionFacts(values: Values): Pick<Mongodb, 'address' | 'login'> {
  const connection = mongodbOf(values);
  if (!connection || connection.hosts.some((host) => !HOST.test(host))) {
    const login = { user: place('user'), database: 'admin' };
    return { address: `mongodb://${login.user}:${place('password')}@${MEMBERS}/?authSource=admin`, login };
  }
  const { protocol, username, hosts } = connection;
  const options = optionsOf(connection);
  const hasLogin = effectiveText(values, MONGODB_CONNECTION)?.includes('@');
  const user = /^[\w.~%-]+$/.test(username) ? username : place('user');
  const query = [...options].map(([name, value]) => `${name}=${value}`).join('&');
  return {
    address: `${protocol}//${hasLogin ? `${user}:${place('password')}@` : ''}${hosts.join(',')}/${query === '' ? '' : `?${query}`}`,
    login: hasLogin ? { user, database: options.get('authSource') ?? 'admin' } : undefined,
  };
}

/** Without `authSource` the driver looks for the user in the database of the path, which `mongodump` must not get. */
function optionsOf(connection: NonNullable<ReturnType<typeof mongodbOf>>): ReadonlyMap<string, string> {
  const database = databaseOf(connection);
  const given = [...connection.searchParams].filter(([name, value]) => OPTIONS.includes(name) && isWord(value));
  return new Map([...(isWord(database) ? [['authSource', database] as const] : []), ...given]);
}
