import { DEX_MYSQL, dexUsesMysql } from '../helpers/dexMysql.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText, writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const HOST = [...DEX_MYSQL, 'host'];
const PORT = [...DEX_MYSQL, 'port'];
/** `host:port`, or a scheme and a host. The colons of an IPv6 address are no fault. */
const WITH_PORT = /^(?:[a-z][a-z0-9+.-]*:\/\/([^:/@\s]+)(?::(\d{1,5}))?\/?|([^:/@\s]+):(\d{1,5}))$/i;

export const dexHostWithPort = defineRule({
  id: 'dex-host-with-port',
  category: 'data',
  severity: 'error',
  fixable: 'fix',
  judgesForm: true,
  title: { en: 'A port in the MySQL host of dex', 'zh-cn': 'dex 的 MySQL 主机中带有端口' },
  messages: {
    port: {
      en: 'dex takes the whole text as a host name and cannot resolve it, so logins by SSO or LDAP fail. Write the bare host name; the port has a key of its own beside it.',
      'zh-cn':
        'dex 会把整段文本当作主机名，无法解析，SSO 与 LDAP 登录会失败。这里只写主机名，端口写在旁边的 port 键中。',
    },
    split: { en: 'Write host {host} and port {port}', 'zh-cn': '拆分为 host {host} 与 port {port}' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const text = writtenText(values, HOST);
    const match = WITH_PORT.exec(text?.trim() ?? '');
    if (!match || !dexUsesMysql(values)) return;
    const host = match[1] ?? match[3] ?? '';
    const port = match[2] ?? match[4] ?? effectiveText(values, PORT) ?? '3306';
    const other = values.written(PORT);
    const agrees = other.state === 'absent' || (other.state === 'scalar' && String(other.value) === port);
    const data = { host, port };
    const split = [
      { path: HOST, value: host },
      { path: PORT, value: Number(port) },
    ] as const;
    const proposals = [proposeValues(agrees ? 'fix' : 'ask', 'split', values, split, data)];
    report({ at: values.place(HOST), messageId: 'port', proposals });
  },
});
