import { isInstalled, storeOf, usesBuiltin } from '../helpers/builtinStore.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

const STORE = storeOf('mongodb');
const EXTERNAL =
  'mongodb://<user>:<password>@<host-1>:27017,<host-2>:27017,<host-3>:27017/?replicaSet=<replica-set>&authSource=admin';

export const builtinMongodb = defineRule({
  id: 'builtin-mongodb',
  category: 'data',
  severity: 'warning',
  profile: 'ha',
  fixable: 'ask',
  title: { en: 'The built-in MongoDB is used', 'zh-cn': '使用了内置 MongoDB' },
  messages: {
    builtin: {
      en: 'The built-in MongoDB has one replica and no failover: when it fails, Zadig is down. Set tags.mongodb to false and connect to an external replica set.',
      'zh-cn':
        '内置 MongoDB 只有一个副本且没有故障切换，它一旦故障 Zadig 即不可用。请把 tags.mongodb 设为 false，并连接外部副本集。',
    },
    external: { en: 'Connect to an external MongoDB replica set', 'zh-cn': '改用外部 MongoDB 副本集' },
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
          { path: STORE.connection, value: EXTERNAL },
        ]),
      ],
    });
  },
});
