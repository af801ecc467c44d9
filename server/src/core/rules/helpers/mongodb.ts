import { ConnectionString } from 'mongodb-connection-string-url';
import type { Values } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';
import { effectiveText } from './read.ts';

/** Where Zadig's MongoDB address stands. */
export const MONGODB_CONNECTION: Path = ['connections', 'mongodb', 'connectionString'];

/** The address, or undefined where it is not known or the driver would not read it. */
export function mongodbOf(values: Values): ConnectionString | undefined {
  const text = effectiveText(values, MONGODB_CONNECTION);
  return text === undefined ? undefined : parseMongodb(text);
}

/** Reads a MongoDB connection string; undefined for what a driver refuses. */
export function parseMongodb(text: string): ConnectionString | undefined {
  if (fault(text) !== undefined) return undefined;
  try {
    return new ConnectionString(text);
  } catch {
    return undefined;
  }
}

/** What Zadig's own driver refuses although the parser takes it: bad ports, `?` without `/`, options without `=`. */
function fault(text: string): 'port' | 'slash' | 'option' | undefined {
  const [, hosts = '', rest = ''] = /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]*)(.*)$/s.exec(text) ?? [];
  const badPort = hosts.split(',').some((host) => {
    const port = /:([^\]:]*)$/.exec(host)?.[1];
    return port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535);
  });
  if (badPort) return 'port';
  if (rest.startsWith('?')) return 'slash';
  const query = rest.split('?')[1];
  return query?.split(/[&;]/).some((option) => option !== '' && !option.includes('=')) ? 'option' : undefined;
}

/** The name of the database in the address's path; empty where there is none. */
export function databaseOf(connection: ConnectionString): string {
  return connection.pathname.replace(/^\//, '');
}

/** The address with one more option. */
export function withOption(text: string, option: string): string {
  if (text.includes('?')) return `${text.replace(/[?&]$/, '')}${text.endsWith('?') ? '?' : '&'}${option}`;
  const hasPath = /^mongodb(?:\+srv)?:\/\/[^/]*\//.test(text);
  return `${text}${hasPath ? '' : '/'}?${option}`;
}

/** The hosts of an address, also of one that is otherwise faulty; undefined for a text that is no MongoDB address. */
export function mongodbHosts(text: string): readonly string[] | undefined {
  const match = /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?@]+)(?:[/?]|$)/.exec(text.trim());
  const hosts = match?.[1]?.split(',').filter((host) => host !== '');
  return hosts && hosts.length > 0 ? hosts : undefined;
}
