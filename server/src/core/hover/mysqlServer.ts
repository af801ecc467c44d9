import { isBuiltinHost, STORE_NAMES, storeOf } from '../rules/helpers/builtinStore.ts';
import { MYSQL_HOST, mysqlEndpoint } from '../rules/helpers/dexMysql.ts';
import { effectiveText } from '../rules/helpers/read.ts';
import { samePath } from '../yaml/path.ts';
import { code } from './markdown.ts';
import { item, type Subject, say } from './subject.ts';

/** What the address of MySQL leads to; nothing for other keys and for what is still to be filled in. */
export function mysqlServer(subject: Subject): readonly string[] {
  const { path, values } = subject;
  const text = samePath(path, MYSQL_HOST) ? effectiveText(values, path) : undefined;
  if (text === undefined || text.trim() === '' || text.includes('<')) return [];
  const endpoint = mysqlEndpoint(values);
  if (!endpoint) return [item(subject, 'server', say(subject, 'badHost'))];
  const { host, port } = endpoint;
  const isBuiltin = isBuiltinHost(values, storeOf('mysql'), host);
  const store = say(subject, isBuiltin ? 'builtin' : 'external', { store: STORE_NAMES.mysql });
  const data = { host: code(host), port: code(String(port)) };
  const parts = say(subject, text.includes(':') ? 'hostAndPort' : 'hostWithoutPort', data);
  return [item(subject, 'server', `${store}${say(subject, 'semicolon')}${parts}`)];
}
