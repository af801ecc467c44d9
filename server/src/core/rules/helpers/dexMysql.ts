import type { Values } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';
import { effectiveText } from './read.ts';

/** Where dex is told how to reach its MySQL. */
export const DEX_MYSQL: Path = ['dex', 'config', 'storage', 'config'];

/** Where Zadig is told how to reach MySQL. */
export const MYSQL_HOST: Path = ['connections', 'mysql', 'host'];

/** Whether dex keeps its data in MySQL, as the chart has it; false once another kind of storage is written. */
export function dexUsesMysql(values: Values): boolean {
  const type = values.written(['dex', 'config', 'storage', 'type']);
  return type.state === 'absent' || (type.state === 'scalar' && type.value === 'mysql');
}

/** Zadig's MySQL as host and port; undefined where the address is not known or not of the form `host[:port]`. */
export function mysqlEndpoint(values: Values): { readonly host: string; readonly port: number } | undefined {
  const match = /^([^\s:/@<>]+)(?::(\d{1,5}))?$/.exec(effectiveText(values, MYSQL_HOST) ?? '');
  return match?.[1] === undefined ? undefined : { host: match[1], port: Number(match[2] ?? 3306) };
}

/** Whether two hosts are the same, or may be: one is the short name of the other inside a cluster. */
export function mayBeSameHost(one: string, other: string): boolean {
  const [short = [], long = []] = [one, other]
    .map((host) => host.toLowerCase().replace(/\.$/, '').split('.'))
    .sort((a, b) => a.length - b.length);
  if (short.length === long.length) return short.join('.') === long.join('.');
  return short.every((label, index) => label === long[index]) && (long.length === 2 || long[2] === 'svc');
}
