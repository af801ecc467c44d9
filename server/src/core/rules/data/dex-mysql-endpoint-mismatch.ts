import type { Assignment } from '../../yaml/editors/assign.ts';
import { isBuiltinHost, storeOf } from '../helpers/builtinStore.ts';
import { DEX_MYSQL, dexUsesMysql, MYSQL_HOST, mayBeSameHost, mysqlEndpoint } from '../helpers/dexMysql.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText, isWritten } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const HOST = [...DEX_MYSQL, 'host'];
const PORT = [...DEX_MYSQL, 'port'];

export const dexMysqlEndpointMismatch = defineRule({
  id: 'dex-mysql-endpoint-mismatch',
  category: 'data',
  severity: 'warning',
  fixable: 'fix',
  title: { en: 'dex and Zadig connect to different MySQL servers', 'zh-cn': 'dex 与 Zadig 连接的 MySQL 不同' },
  messages: {
    host: {
      en: 'dex connects to the MySQL host {dex}, Zadig to {zadig}: unless that is meant, dex does not find its database, and logins by SSO or LDAP fail. Use the same host.',
      'zh-cn':
        'dex 连接的 MySQL 主机是 {dex}，Zadig 连接的是 {zadig}：若非有意为之，dex 找不到自己的库，SSO 与 LDAP 登录会失败。请使用同一主机。',
    },
    port: {
      en: 'dex connects to MySQL port {dex}, Zadig to {zadig}: unless that is meant, dex does not start, and logins by SSO or LDAP fail. Use the same port.',
      'zh-cn':
        'dex 连接的 MySQL 端口是 {dex}，Zadig 连接的是 {zadig}：若非有意为之，dex 无法启动，SSO 与 LDAP 登录会失败。请使用同一端口。',
    },
    other: { en: 'Zadig’s MySQL is set here', 'zh-cn': 'Zadig 的 MySQL 在此设置' },
    copy: { en: 'Use {zadig} for dex as well', 'zh-cn': 'dex 也使用 {zadig}' },
    copyBack: { en: 'Use the server of dex for Zadig as well', 'zh-cn': 'Zadig 也使用 dex 的服务器' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const zadig = mysqlEndpoint(values);
    const dex = { host: effectiveText(values, HOST), port: effectiveText(values, PORT) };
    if (!dexUsesMysql(values) || !zadig || dex.host === undefined || !/^[^\s:/@<>]+$/.test(dex.host)) return;
    const zadigWritten = isWritten(values, MYSQL_HOST);
    if (!zadigWritten && !isWritten(values, HOST) && !isWritten(values, PORT)) return;

    const differs = { host: !mayBeSameHost(dex.host, zadig.host), port: Number(dex.port ?? zadig.port) !== zadig.port };
    const external = !isBuiltinHost(values, storeOf('mysql'), dex.host);
    const copies = { host: { path: HOST, value: zadig.host }, port: { path: PORT, value: zadig.port } };
    const copyBack = { path: MYSQL_HOST, value: `${dex.host}:${dex.port ?? 3306}` };
    // A server of its own may be meant where both are written; its port is then its own, too.
    const ownServer = differs.host && external && zadigWritten && isWritten(values, HOST);

    for (const key of ['host', 'port'] as const) {
      if (!differs[key] || (key === 'port' && ownServer)) continue;
      const { path } = copies[key];
      const data = { dex: dex[key] ?? '', zadig: zadig[key] };
      const meant = zadigWritten && external && isWritten(values, path);
      const both: readonly [Assignment, ...Assignment[]] =
        ownServer && differs.port ? [copies.host, copies.port] : [copies[key]];
      report({
        at: values.place(path),
        messageId: key,
        data,
        related: zadigWritten ? [{ at: values.place(MYSQL_HOST), messageId: 'other', data }] : [],
        proposals: [
          ...(zadigWritten ? [proposeValues('fix', 'copy', values, both, data)] : []),
          ...(meant || !zadigWritten ? [proposeValues('ask', 'copyBack', values, [copyBack], data)] : []),
        ],
      });
    }
  },
});
