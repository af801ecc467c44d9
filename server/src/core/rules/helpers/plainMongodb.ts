/** A MongoDB address in its parts, as far as they are asked for. The parser's `ConnectionString` is one. */
export interface MongodbAddress {
  /** With its colon. */
  readonly protocol: string;
  readonly isSRV: boolean;
  /** As written, percent-encoding included; empty where there is no login. */
  readonly username: string;
  readonly password: string;
  readonly hosts: readonly string[];
  /** With its slash, also where no database is named. */
  readonly pathname: string;
  /** Names count whatever their case. */
  readonly searchParams: MongodbOptions;
}

/** The options behind the `?`. */
export interface MongodbOptions extends Iterable<readonly [string, string]> {
  has(name: string): boolean;
  get(name: string): string | null;
}

/** `mongodb://user:password@host:27017,host-2:27017/database?name=value&name=value`, without a character to be encoded. */
const PLAIN =
  /^mongodb:\/\/(?:([\w.~-]+):([\w.~-]+)@)?([\w-][\w.:,-]*)(?:(\/[\w-]*)(?:\?(\w+=[\w.-]+(?:&\w+=[\w.-]+)*))?)?$/;

/**
 * Reads an address that has no fault and nothing in it that takes a parser, as nearly all are: the parser makes a class
 * of its own for each address, which costs more than many rules.
 */
export function plainMongodb(text: string): MongodbAddress | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const [, username = '', password = '', hosts = '', pathname = '/', query] = match;
  const searchParams = optionsOf(query?.split('&') ?? []);
  return { protocol: 'mongodb:', isSRV: false, username, password, hosts: hosts.split(','), pathname, searchParams };
}

function optionsOf(written: readonly string[]): MongodbOptions {
  const options = written.map((option): readonly [string, string] => {
    const equals = option.indexOf('=');
    return [option.slice(0, equals), option.slice(equals + 1)];
  });
  const find = (name: string): readonly [string, string] | undefined =>
    options.find(([other]) => other.toLowerCase() === name.toLowerCase());
  return {
    has: (name) => find(name) !== undefined,
    get: (name) => find(name)?.[1] ?? null,
    [Symbol.iterator]: () => options[Symbol.iterator](),
  };
}
