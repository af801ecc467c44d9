import { MONGODB_CONNECTION, mongodbOf, withOption } from '../helpers/mongodb.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const mongodbReplicaSetOption = defineRule({
  id: 'mongodb-replica-set-option',
  category: 'data',
  severity: 'hint',
  fixable: 'ask',
  title: { en: 'Several MongoDB hosts without replicaSet', 'zh-cn': '多个 MongoDB 主机但没有 replicaSet' },
  messages: {
    missing: {
      en: 'Most managed replica sets want their name in the address to fail over cleanly. Add replicaSet= with the name of the set.',
      'zh-cn': '多数托管副本集要求在连接串中写明名称才能正常切换。请加上 replicaSet=副本集名称。',
    },
    add: { en: 'Add replicaSet', 'zh-cn': '添加 replicaSet' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const connection = mongodbOf(values);
    const text = writtenText(values, MONGODB_CONNECTION);
    if (!connection || text === undefined || connection.hosts.length < 2 || connection.searchParams.has('replicaSet'))
      return;
    const value = withOption(text, 'replicaSet=<replica-set>');
    const proposals = [proposeValues('ask', 'add', values, [{ path: MONGODB_CONNECTION, value }])];
    report({ at: values.place(MONGODB_CONNECTION), messageId: 'missing', proposals });
  },
});
