import { storeOf, usesBuiltin } from '../helpers/builtinStore.ts';
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
      en: 'The built-in MongoDB is a single server, and MongoDB has transactions on replica sets only: writes fail. Set enableTransaction to false.',
      'zh-cn':
        '内置 MongoDB 是单实例，而 MongoDB 仅在副本集上支持事务，写入会失败。请把 enableTransaction 设为 false。',
    },
    doubtful: {
      en: 'MongoDB has no transactions on a single server, and the address names one host and no replicaSet: if that is all there is, writes fail. Set enableTransaction to false, or list the members with replicaSet.',
      'zh-cn':
        'MongoDB 单实例不支持事务，而连接串只有一个主机且没有 replicaSet：若确为单实例，写入会失败。请把 enableTransaction 设为 false，或列出成员并加上 replicaSet。',
    },
    off: { en: 'Set enableTransaction to false', 'zh-cn': '把 enableTransaction 设为 false' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const enabled = values.get(TRANSACTION);
    const connection = mongodbOf(values);
    if (enabled.state !== 'scalar' || enabled.value !== true || !connection || connection.isSRV) return;
    if (connection.hosts.length !== 1 || connection.searchParams.has('replicaSet')) return;
    const builtin = usesBuiltin(values, storeOf('mongodb'));
    if (builtin === undefined) return;
    const proposals = [proposeValues('fix', 'off', values, [{ path: TRANSACTION, value: false }])];
    report({ at: values.place(TRANSACTION), messageId: builtin ? 'unsupported' : 'doubtful', proposals });
  },
});
