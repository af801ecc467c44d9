import { DEX_MYSQL, dexUsesMysql, MYSQL_HOST, mysqlEndpoint } from '../helpers/dexMysql.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText, isWritten } from '../helpers/read.ts';
import { defineRule, type Proposal } from '../rule.ts';

export const dexMysqlEndpointMismatch = defineRule({
  id: 'dex-mysql-endpoint-mismatch',
  category: 'data',
  severity: 'warning',
  fixable: 'fix',
  title: { en: 'dex and Zadig connect to different MySQL servers', 'zh-cn': 'dex 与 Zadig 连接的 MySQL 不同' },
  messages: {
    host: {
      en: 'dex connects to the MySQL host {dex}, Zadig to {zadig}: if that is not meant, logins fail with the wrong or a missing database. Use the same host.',
      'zh-cn':
        'dex 连接的 MySQL 主机是 {dex}，Zadig 连接的是 {zadig}：若非有意为之，登录会因数据库错误或缺失而失败。请使用同一主机。',
    },
    port: {
      en: 'dex connects to MySQL port {dex}, Zadig to {zadig}: if that is not meant, dex does not start and nobody can log in. Use the same port.',
      'zh-cn':
        'dex 连接的 MySQL 端口是 {dex}，Zadig 连接的是 {zadig}：若非有意为之，dex 无法启动，用户无法登录。请使用同一端口。',
    },
    other: { en: 'Zadig’s MySQL is set here', 'zh-cn': 'Zadig 的 MySQL 在此设置' },
    copy: { en: 'Use {zadig} for dex as well', 'zh-cn': 'dex 也使用 {zadig}' },
    copyBack: { en: 'Use the server of dex for Zadig as well', 'zh-cn': 'Zadig 也使用 dex 的服务器' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const zadig = mysqlEndpoint(values);
    const host = effectiveText(values, [...DEX_MYSQL, 'host']);
    const port = effectiveText(values, [...DEX_MYSQL, 'port']);
    if (!dexUsesMysql(values) || !zadig || host === undefined || !/^[^\s:/@<>]+$/.test(host)) return;
    if (![MYSQL_HOST, [...DEX_MYSQL, 'host'], [...DEX_MYSQL, 'port']].some((path) => isWritten(values, path))) return;
    const endpoint = `${host}:${port ?? 3306}`;
    const compare = (key: 'host' | 'port', dex: string | undefined, wanted: string | number): void => {
      if (dex === undefined || dex.toLowerCase() === String(wanted).toLowerCase()) return;
      const path = [...DEX_MYSQL, key];
      const data = { dex, zadig: wanted };
      const proposal: Proposal = isWritten(values, MYSQL_HOST)
        ? proposeValues('fix', 'copy', values, [{ path, value: wanted }], data)
        : proposeValues('ask', 'copyBack', values, [{ path: MYSQL_HOST, value: endpoint }], data);
      report({
        at: values.place(path),
        messageId: key,
        data,
        related: isWritten(values, MYSQL_HOST) ? [{ at: values.place(MYSQL_HOST), messageId: 'other', data }] : [],
        proposals: [proposal],
      });
    };
    compare('host', host, zadig.host);
    compare('port', port, zadig.port);
  },
});
