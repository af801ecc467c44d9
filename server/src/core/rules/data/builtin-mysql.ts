import type { Path } from '../../yaml/path.ts';
import { isInstalled, storeOf, usesBuiltin } from '../helpers/builtinStore.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

const STORE = storeOf('mysql');
const AUTH: Path = ['connections', 'mysql', 'auth'];
const DEX: Path = ['dex', 'config', 'storage', 'config'];

export const builtinMysql = defineRule({
  id: 'builtin-mysql',
  category: 'data',
  severity: 'warning',
  profile: 'ha',
  fixable: 'ask',
  title: { en: 'The built-in MySQL is used', 'zh-cn': '使用了内置 MySQL' },
  messages: {
    builtin: {
      en: 'The built-in MySQL has one replica and no failover: when it fails, nobody can log in. Set tags.mysql to false and connect Zadig and dex to an external MySQL.',
      'zh-cn':
        '内置 MySQL 只有一个副本且没有故障切换，它一旦故障将无法登录。请把 tags.mysql 设为 false，并让 Zadig 与 dex 连接外部 MySQL。',
    },
    external: { en: 'Connect Zadig and dex to an external MySQL', 'zh-cn': '让 Zadig 与 dex 改用外部 MySQL' },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    if (isInstalled(values, STORE) !== true || usesBuiltin(values, STORE) !== true) return;
    report({
      at: values.place(STORE.tag),
      messageId: 'builtin',
      proposals: [
        proposeValues('ask', 'external', values, [
          { path: STORE.tag, value: false },
          { path: STORE.connection, value: '<mysql-host>:3306' },
          { path: [...AUTH, 'user'], value: '<user>' },
          { path: [...AUTH, 'password'], value: '<password>' },
          { path: [...DEX, 'host'], value: '<mysql-host>' },
          { path: [...DEX, 'port'], value: 3306 },
          { path: [...DEX, 'user'], value: '<user>' },
          { path: [...DEX, 'password'], value: '<password>' },
        ]),
      ],
    });
  },
});
