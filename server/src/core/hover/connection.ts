import { HIDDEN, withoutSecrets } from '../catalog/secrets.ts';
import { isInRange } from '../catalog/versions.ts';
import { code } from '../messages/markdown.ts';
import { isBuiltinHost, STORE_NAMES, storeOf } from '../rules/helpers/builtinStore.ts';
import { databaseOf, mongodbFault, parseMongodb } from '../rules/helpers/mongodb.ts';
import { effectiveText } from '../rules/helpers/read.ts';
import type { Path } from '../yaml/path.ts';
import { item, type Subject, say } from './subject.ts';
import type { TEXTS } from './texts.ts';

type Connection = NonNullable<ReturnType<typeof parseMongodb>>;

/** Of more hosts and options only the first are named. */
const MOST = 5;

const FAULTS: Readonly<Record<NonNullable<ReturnType<typeof mongodbFault>>, keyof typeof TEXTS>> = {
  scheme: 'scheme',
  login: 'badLogin',
  hosts: 'badHosts',
  options: 'badOptions',
};

/** As `helm --set` wants it. */
const ESCAPED_COMMA = /\\,/;

/** Since then a single host is connected to directly (zadig-domain HA-08, SRC v2.2.0 – v5.0.0). */
const DIRECT_SINCE = '2.2';

/** What a MongoDB address is in a few words; undefined for other keys. */
export function connectionSummary(subject: Subject): string | undefined {
  const text = addressOf(subject);
  if (text === undefined) return undefined;
  const connection = read(text);
  if (!connection) return say(subject, isToFill(text) ? 'placeholder' : 'unreadable');
  return storeWords(subject, connection) ?? say(subject, 'members', { count: connection.hosts.length });
}

/** The parts of a MongoDB address, or which of them is at fault; nothing for other keys. */
export function connectionParts(subject: Subject): readonly string[] {
  const text = addressOf(subject);
  if (text === undefined) return [];
  const connection = read(text);
  if (!connection) return isToFill(text) ? [] : [item(subject, 'fault', say(subject, faultOf(text)))];
  return [
    ...login(subject, connection),
    item(subject, 'hosts', hosts(subject, connection)),
    ...database(subject, connection),
    ...options(subject, connection),
  ];
}

/** The address that Helm sees at the path of a connection string. */
function addressOf({ path, values }: Subject): string | undefined {
  const text = isConnectionString(path) ? effectiveText(values, path) : undefined;
  return text?.trim() === '' ? undefined : text;
}

/** Whether the value at a path is a MongoDB address. */
export function isConnectionString(path: Path): boolean {
  return path.at(-1) === 'connectionString';
}

/** A backslash would pass for a part of a host's name. */
function read(text: string): Connection | undefined {
  return ESCAPED_COMMA.test(text) ? undefined : parseMongodb(text);
}

function faultOf(text: string): keyof typeof TEXTS {
  if (ESCAPED_COMMA.test(text)) return 'escapedComma';
  return /^\s*mongodb\+srv:/.test(text) ? 'srv' : FAULTS[mongodbFault(text) ?? 'login'];
}

/** `<password>` */
function isToFill(text: string): boolean {
  return /<[^<>]*>/.test(text);
}

/** Undefined where some hosts are the chart's and others are not, or where they are still to be filled in. */
function storeWords(subject: Subject, connection: Connection): string | undefined {
  const store = storeOf('mongodb');
  const builtin = connection.hosts.map((host) => isBuiltinHost(subject.values, store, host));
  if (connection.hosts.some((host) => host.includes('<'))) return say(subject, 'placeholder');
  if (builtin.every(Boolean)) return say(subject, 'builtin', { store: STORE_NAMES.mongodb });
  return builtin.some(Boolean) ? undefined : say(subject, 'external', { store: STORE_NAMES.mongodb });
}

function login(subject: Subject, { username, password }: Connection): readonly string[] {
  if (username === '') return [];
  const data = { user: code(decoded(username)), password: code(HIDDEN) };
  return [item(subject, 'login', say(subject, password === '' ? 'loginWithout' : 'loginAs', data))];
}

function hosts(subject: Subject, { hosts: all, isSRV }: Connection): string {
  const named = all
    .slice(0, MOST)
    .map((host) => code(host))
    .join(say(subject, 'enumeration'));
  const list = all.length > MOST ? say(subject, 'more', { hosts: named, count: all.length - MOST }) : named;
  const remark = isSRV ? 'srv' : isDirect(subject, all) ? 'direct' : undefined;
  return remark === undefined ? list : `${list}${say(subject, 'semicolon')}${say(subject, remark)}`;
}

function isDirect({ values, chart }: Subject, all: readonly string[]): boolean {
  const [only = ''] = all;
  const isExternal = !isBuiltinHost(values, storeOf('mongodb'), only);
  return all.length === 1 && isExternal && isInRange(chart.version, { since: DIRECT_SINCE });
}

function database(subject: Subject, connection: Connection): readonly string[] {
  const name = databaseOf(connection);
  if (name === '') return [];
  const isForLogin = connection.username !== '' && !connection.searchParams.has('authSource');
  const data = { database: code(decoded(name)), key: code([...subject.path.slice(0, -1), 'db'].join('.')) };
  return [item(subject, 'database', say(subject, isForLogin ? 'databaseOfLogin' : 'databaseOfPath', data))];
}

function options(subject: Subject, { hosts: all, searchParams, isSRV }: Connection): readonly string[] {
  const given = [...searchParams].slice(0, MOST).map(([name, value]) => {
    const option = code(withoutSecrets(`${name}=${value}`));
    return name === 'replicaSet' || name === 'authSource' ? say(subject, name, { option }) : option;
  });
  const isMissing = all.length > 1 && !isSRV && !searchParams.has('replicaSet');
  const words = isMissing ? [...given, say(subject, 'noReplicaSet')] : given;
  return words.length === 0 ? [] : [item(subject, 'options', words.join(say(subject, 'enumeration')))];
}

/** Percent-encoded text as people read it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
