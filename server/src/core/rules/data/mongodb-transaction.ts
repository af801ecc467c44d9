import { mongodbOf } from '../helpers/mongodb.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

const TRANSACTION = ['ee', 'mongodb', 'enableTransaction'];

export const mongodbTransaction = defineRule({
  id: 'mongodb-transaction',
  category: 'data',
  severity: 'warning',
  since: '2.2',
  fixable: 'fix',
  title: { en: 'Transactions without a replica set', 'zh-cn': '没有副本集却启用了事务' },
  messages: {
    unsupported: {
      en: 'MongoDB has transactions on replica sets only, and the address names one host and no replicaSet: writes would fail. Set enableTransaction to false.',
      'zh-cn':
        'MongoDB 仅在副本集上支持事务，而连接串只有一个主机且没有 replicaSet，写入会失败。请把 enableTransaction 设为 false。',
    },
    off: { en: 'Set enableTransaction to false', 'zh-cn': '把 enableTransaction 设为 false' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const enabled = values.get(TRANSACTION);
    const connection = mongodbOf(values);
    if (enabled.state !== 'scalar' || enabled.value !== true || !connection || connection.isSRV) return;
    if (connection.hosts.length !== 1 || connection.searchParams.has('replicaSet')) return;
    const proposals = [proposeValues('fix', 'off', values, [{ path: TRANSACTION, value: false }])];
    report({ at: values.place(TRANSACTION), messageId: 'unsupported', proposals });
  },
});
