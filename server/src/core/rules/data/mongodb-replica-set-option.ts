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
      en: 'The address lists several hosts without replicaSet=, which most managed services need. Add the name of the replica set, unless the hosts are mongos routers.',
      'zh-cn':
        '连接串列出了多个主机但没有 replicaSet=，而多数托管服务需要它。请加上副本集名称；主机是 mongos 路由时除外。',
    },
    add: { en: 'Add replicaSet', 'zh-cn': '添加 replicaSet' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const connection = mongodbOf(values);
    const text = writtenText(values, MONGODB_CONNECTION);
    if (!connection || text === undefined || connection.isSRV || connection.searchParams.has('replicaSet')) return;
    if (connection.hosts.filter((host) => host !== '').length < 2) return;
    const value = withOption(text, 'replicaSet=<replica-set>');
    const proposals = [proposeValues('ask', 'add', values, [{ path: MONGODB_CONNECTION, value }])];
    report({ at: values.place(MONGODB_CONNECTION), messageId: 'missing', proposals });
  },
});
