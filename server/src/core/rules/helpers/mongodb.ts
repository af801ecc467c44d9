import { ConnectionString } from 'mongodb-connection-string-url';
import type { Values } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';
import { type MongodbAddress, plainMongodb } from './plainMongodb.ts';
import { effectiveText } from './read.ts';

/** Where Zadig's MongoDB address stands. */
export const MONGODB_CONNECTION: Path = ['connections', 'mongodb', 'connectionString'];

/** Three members to be filled in. */
export const MEMBERS = '<host-1>:27017,<host-2>:27017,<host-3>:27017';

/** The part of an address that Zadig cannot read. */
export type MongodbFault = 'scheme' | 'login' | 'hosts' | 'options';

/** `mongodb://`, login, hosts, and what follows them. */
const ADDRESS = /^(mongodb(?:\+srv)?:\/\/)(?:([^@/]*)@)?([^/?]*)(.*)$/s;

/** What becomes of an address: neither a connection nor a fault where it is not known. */
interface Reading {
  readonly connection?: MongodbAddress;
  readonly fault?: MongodbFault;
}

/** Read once per installation: many rules ask, and reading takes its time. */
const readings = new WeakMap<Values, Reading>();

/** The address, or undefined where it is not known or Zadig could not read it. */
export function mongodbOf(values: Values): MongodbAddress | undefined {
  return readingOf(values).connection;
}

/** Why Zadig cannot read the address of an installation; undefined where it can, or where the address is not known. */
export function mongodbFaultOf(values: Values): MongodbFault | undefined {
  return readingOf(values).fault;
}

function readingOf(values: Values): Reading {
  const known = readings.get(values);
  if (known) return known;
  const text = effectiveText(values, MONGODB_CONNECTION);
  const reading = text === undefined ? {} : read(text);
  readings.set(values, reading);
  return reading;
}

/** Reads a MongoDB connection string; undefined for what Zadig cannot read. */
export function parseMongodb(text: string): MongodbAddress | undefined {
  return read(text).connection;
}

/** Why Zadig cannot read an address, going by its own reading and its driver's; white space around it is let pass. */
export function mongodbFault(text: string): MongodbFault | undefined {
  return read(text).fault;
}

function read(text: string): Reading {
  const fault = visibleFault(text);
  if (fault !== undefined) return { fault };
  const connection = plainMongodb(text.trim()) ?? connectionString(text);
  return connection ? { connection } : { fault: 'login' };
}

/** What can be told without the driver. */
function visibleFault(text: string): MongodbFault | undefined {
  const [, scheme, , hosts = '', rest = ''] = ADDRESS.exec(text.trim()) ?? [];
  if (scheme === undefined) return 'scheme';
  const [path = '', query] = rest.split('?');
  if (hosts.includes('@') || path.includes('@')) return 'login';
  const names = hosts.split(',').filter((host) => host !== '');
  if (names.length === 0 || names.some(hasFault)) return 'hosts';
  const options = query?.split(/[&;]/).filter((option) => option !== '') ?? [];
  if (rest.startsWith('?') || options.some((option) => !/^[^=]+=./s.test(option))) return 'options';
  return undefined;
}

/** Whether a host has a port out of range, or colons without the brackets of an IPv6 address. */
function hasFault(host: string): boolean {
  const [, name = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(host) ?? [];
  if (name === '') return true;
  return port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535);
}

function connectionString(text: string): ConnectionString | undefined {
  // Zadig takes these in a login as they are, the parser does not.
  const readable = text
    .trim()
    .replace(ADDRESS, (whole, scheme: string, login: string | undefined) =>
      login === undefined
        ? whole
        : `${scheme}${login.replace(/[#[\]]/g, encodeURIComponent)}${whole.slice(scheme.length + login.length)}`,
    );
  try {
    return new ConnectionString(readable);
  } catch {
    return undefined;
  }
}

/** The name of the database in the address's path; empty where there is none. */
export function databaseOf(connection: MongodbAddress): string {
  return connection.pathname.replace(/^\//, '');
}

/** The address with one more option. */
export function withOption(address: string, option: string): string {
  const text = address.trim();
  if (text.includes('?')) return `${text.replace(/[?&]$/, '')}${text.endsWith('?') ? '?' : '&'}${option}`;
  const hasPath = /^mongodb(?:\+srv)?:\/\/[^/]*\//.test(text);
  return `${text}${hasPath ? '' : '/'}?${option}`;
}

/** The address, no longer by SRV, with `MEMBERS` in place of its hosts. */
export function withMembers(address: string): string {
  return address
    .trim()
    .replace(ADDRESS, (_whole, _scheme, login: string | undefined, _hosts, rest: string) =>
      ['mongodb://', login === undefined ? '' : `${login}@`, MEMBERS, rest].join(''),
    );
}

/** The address with another password; unchanged where it has none. */
export function withPassword(address: string, password: string): string {
  // Half a character is none to Helm either, and cannot be encoded.
  const encoded = encodeURIComponent(password.replace(/\p{Cs}/gu, '\ufffd'));
  return address.trim().replace(/^(mongodb:\/\/[^:@/]*:)[^@/]*@/, (_whole, head: string) => `${head}${encoded}@`);
}

/** The hosts of an address, also of one that is otherwise faulty; undefined where they cannot be told. */
export function mongodbHosts(text: string): readonly string[] | undefined {
  const match = /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?@]+)(?:\/[^?@]*)?(?:\?.*)?$/s.exec(text.trim());
  const hosts = match?.[1]?.split(',').filter((host) => host !== '');
  return hosts && hosts.length > 0 ? hosts : undefined;
}
