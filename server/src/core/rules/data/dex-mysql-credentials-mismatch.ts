import type { Path } from '../../yaml/path.ts';
import { DEX_MYSQL, dexUsesMysql } from '../helpers/dexMysql.ts';
import { effectiveText, isWritten } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const ZADIG: Path = ['connections', 'mysql', 'auth'];

export const dexMysqlCredentialsMismatch = defineRule({
  id: 'dex-mysql-credentials-mismatch',
  category: 'data',
  severity: 'info',
  fixable: 'none',
  title: { en: 'dex and Zadig log in to MySQL differently', 'zh-cn': 'dex 与 Zadig 登录 MySQL 的凭据不同' },
  messages: {
    differs: {
      en: 'dex logs in to MySQL with another {key} than Zadig. That is fine if its account may use the dex database; otherwise dex does not start, and logins by SSO or LDAP fail.',
      'zh-cn':
        'dex 登录 MySQL 的 {key} 与 Zadig 不同。若该账号有 dex 库的权限则无妨，否则 dex 无法启动，SSO 与 LDAP 登录会失败。',
    },
    other: { en: 'Zadig’s {key} is set here', 'zh-cn': 'Zadig 的 {key} 在此设置' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    if (!dexUsesMysql(values)) return;
    for (const key of ['user', 'password']) {
      const paths = { dex: [...DEX_MYSQL, key], zadig: [...ZADIG, key] };
      const dex = effectiveText(values, paths.dex);
      const zadig = effectiveText(values, paths.zadig);
      if (dex === undefined || zadig === undefined || dex === zadig) continue;
      report({
        at: values.place(paths.dex),
        messageId: 'differs',
        data: { key },
        related: isWritten(values, paths.zadig)
          ? [{ at: values.place(paths.zadig), messageId: 'other', data: { key } }]
          : [],
      });
    }
  },
});
