import { code } from '../messages/markdown.ts';
import { isBuiltinHost, STORE_NAMES, storeOf } from '../rules/helpers/builtinStore.ts';
import { MYSQL_HOST, mysqlEndpoint } from '../rules/helpers/dexMysql.ts';
import { effectiveText } from '../rules/helpers/read.ts';
import { samePath } from '../yaml/path.ts';
import { item, type Subject, say } from './subject.ts';

/** What the address of MySQL leads to; nothing for other keys and for what is still to be filled in. */
export function mysqlServer(subject: Subject): readonly string[] {
  const { path, values } = subject;
  const text = samePath(path, MYSQL_HOST) ? effectiveText(values, path) : undefined;
  if (text === undefined || text.trim() === '' || text.includes('<')) return [];
  const endpoint = mysqlEndpoint(values);
  if (!endpoint) return [item(subject, 'fault', say(subject, 'badHost'))];
  const { host, port } = endpoint;
  const isBuiltin = isBuiltinHost(values, storeOf('mysql'), host);
  const store = say(subject, isBuiltin ? 'builtin' : 'external', { store: STORE_NAMES.mysql });
  const words = say(subject, text.includes(':') ? 'portGiven' : 'portAssumed', { store, port: code(String(port)) });
  return [item(subject, 'server', words)];
}
