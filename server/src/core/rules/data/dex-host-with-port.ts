import { DEX_MYSQL } from '../helpers/dexMysql.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const HOST = [...DEX_MYSQL, 'host'];
const PORT = [...DEX_MYSQL, 'port'];

export const dexHostWithPort = defineRule({
  id: 'dex-host-with-port',
  category: 'data',
  severity: 'error',
  fixable: 'fix',
  title: { en: 'A port in the MySQL host of dex', 'zh-cn': 'dex 的 MySQL 主机中带有端口' },
  messages: {
    port: {
      en: 'dex takes the whole text as a host name and cannot resolve it, so nobody can log in. The port has a key of its own beside it.',
      'zh-cn': 'dex 会把整段文本当作主机名，无法解析，用户将无法登录。端口应写在旁边的 port 键中。',
    },
    split: { en: 'Write host {host} and port {port}', 'zh-cn': '拆分为 host {host} 与 port {port}' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const text = writtenText(values, HOST);
    if (!text?.includes(':')) return;
    const [, host, port] = /^([^:/@\s]+):(\d{1,5})$/.exec(text) ?? [];
    const other = writtenText(values, PORT);
    const kind = other === undefined || other === port ? 'fix' : 'ask';
    const data = { host: host ?? '', port: port ?? '' };
    const split = [
      { path: HOST, value: data.host },
      { path: PORT, value: Number(port) },
    ] as const;
    const proposals = host === undefined ? [] : [proposeValues(kind, 'split', values, split, data)];
    report({ at: values.place(HOST), messageId: 'port', proposals });
  },
});
