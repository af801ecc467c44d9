import { STORES } from '../../catalog/stores.ts';
import type { Path } from '../../yaml/path.ts';
import { isBuiltinHost, isInstalled } from '../helpers/builtinStore.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

const CONNECTION: Path = ['connections', 'mysql'];
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
    for (const store of STORES) {
      if (store.name !== 'mysql' || isInstalled(values, store) !== true) continue;
      const host = values.get([...CONNECTION, 'host']);
      if (host.state !== 'scalar' || !isBuiltinHost(values, store, String(host.value))) continue;
      report({
        at: values.place(store.tag),
        messageId: 'builtin',
        proposals: [
          proposeValues('ask', 'external', values, [
            { path: store.tag, value: false },
            { path: [...CONNECTION, 'host'], value: '<mysql-host>:3306' },
            { path: [...CONNECTION, 'auth', 'user'], value: '<user>' },
            { path: [...CONNECTION, 'auth', 'password'], value: '<password>' },
            { path: [...DEX, 'host'], value: '<mysql-host>' },
            { path: [...DEX, 'port'], value: 3306 },
            { path: [...DEX, 'user'], value: '<user>' },
            { path: [...DEX, 'password'], value: '<password>' },
          ]),
        ],
      });
    }
  },
});
