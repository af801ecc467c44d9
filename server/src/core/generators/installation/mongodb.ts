import { factFor, isInRange } from '../../catalog/versions.ts';
import { storeOf, usesBuiltin } from '../../rules/helpers/builtinStore.ts';
import { databaseOf, MEMBERS, MONGODB_CONNECTION, mongodbOf } from '../../rules/helpers/mongodb.ts';
import { effectiveText, writtenText } from '../../rules/helpers/read.ts';
import type { Values } from '../../values/values.ts';
import type { GeneratorInput } from '../generator.ts';
import { managedService } from './managed.ts';
import { isWord, place, wordAt } from './words.ts';

/** The MongoDB of an installation. */
export interface Mongodb {
  readonly isBuiltin: boolean;
  /** The Service of the built-in one. */
  readonly service: string;
  /** Its address for `mongodump`: without a database, and with `<password>` in place of the password. */
  readonly address: string;
  readonly databases: readonly string[];
  /** Databases that may be empty, or not there at all. */
  readonly optional: readonly string[];
  /** The cloud's service that it belongs to. */
  readonly managed: string | undefined;
}

type Facts = Pick<GeneratorInput, 'values' | 'chart'>;

/** Options of an address that matter to `mongodump`, and hold no secret. */
const OPTIONS = ['replicaSet', 'authSource', 'authMechanism', 'tls', 'ssl', 'directConnection', 'readPreference'];

const HOST = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-fA-F:.]+\](?::\d{1,5})?$/;

/** What the values tell of the MongoDB of an installation. Source: zadig-domain §1, §5.1, DB-15, DB-17. */
export function mongodbFacts({ values, chart: { version } }: Facts): Mongodb {
  const store = storeOf('mongodb');
  const main = wordAt(values, ['connections', 'mongodb', 'db']);
  const hosts = mongodbOf(values)?.hosts ?? [];
  return {
    isBuiltin: usesBuiltin(values, store) === true,
    service: effectiveText(values, store.serviceName) ?? factFor(store.servicesIn, version)?.service ?? 'kr-mongodb',
    address: addressOf(values),
    databases: [...new Set([main, ...enterpriseDatabases({ values, chart: { version } as GeneratorInput['chart'] })])],
    optional: isInRange(version, { until: '4.2' }) ? [`${main}_policy`] : [],
    managed: managedService(hosts),
  };
}

/** From 2.0 on every installation has one; before, those with the enterprise services, under another key. */
function enterpriseDatabases({ values, chart: { version } }: Facts): readonly string[] {
  if (isInRange(version, { since: '2.0' })) return [wordAt(values, ['ee', 'mongodb', 'db'])];
  const subchart = effectiveText(values, ['tags', 'enterprise']) === 'true' ? ['zadig-ee', 'vendor', 'mongo', 'db'] : undefined;
  return [['ee', 'mongo', 'db'], ...(subchart ? [subchart] : [])]
    .filter((path) => writtenText(values, path) !== undefined)
    .map((path) => wordAt(values, path));
}

function addressOf(values: Values): string {
  const connection = mongodbOf(values);
  if (!connection || connection.hosts.some((host) => !HOST.test(host)))
    return `mongodb://${place('user')}:${place('password')}@${MEMBERS}/?authSource=admin`;
  const { protocol, username, hosts } = connection;
  const hasLogin = effectiveText(values, MONGODB_CONNECTION)?.includes('@');
  const user = /^[\w.~%-]+$/.test(username) ? username : place('user');
  const login = hasLogin ? `${user}:${place('password')}@` : '';
  const query = optionsOf(connection).join('&');
  return `${protocol}//${login}${hosts.join(',')}/${query === '' ? '' : `?${query}`}`;
}

/** Without `authSource` the driver looks for the user in the database of the path, which `mongodump` must not get. */
function optionsOf(connection: NonNullable<ReturnType<typeof mongodbOf>>): readonly string[] {
  const database = databaseOf(connection);
  const given = [...connection.searchParams].filter(([name, value]) => OPTIONS.includes(name) && isWord(value));
  const hasSource = given.some(([name]) => name === 'authSource');
  const source: readonly (readonly [string, string])[] = !hasSource && isWord(database) ? [['authSource', database]] : [];
  return [...given, ...source].map(([name, value]) => `${name}=${value}`);
}
