import { compareVersions } from '../../catalog/versions.ts';
import { mongodbOf } from '../helpers/mongodb.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const DATABASE = ['connections', 'mongodb', 'db'];

export const mongodbReservedDatabase = defineRule({
  id: 'mongodb-reserved-database',
  category: 'data',
  severity: 'warning',
  fixable: 'ask',
  title: { en: 'A reserved MongoDB database', 'zh-cn': '使用了 MongoDB 保留库' },
  messages: {
    reserved: {
      en: 'Zadig must not use the database "{name}" when its MongoDB is a replica set, and high availability needs one. Choose another name, and move the data if there is any.',
      'zh-cn': 'MongoDB 为副本集时 Zadig 不能使用库 “{name}”，而高可用需要副本集。请换用其他库名，已有数据需一并迁移。',
    },
    rename: { en: 'Use the database zadig', 'zh-cn': '使用库 zadig' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    const name = writtenText(values, DATABASE);
    if (name === undefined || !['admin', 'local', 'config', 'test'].includes(name)) return;
    const onReplicaSet = mongodbOf(values)?.searchParams.has('replicaSet') === true;
    const isError = onReplicaSet && compareVersions(chart.version, '3.4') >= 0;
    report({
      at: values.place(DATABASE),
      messageId: 'reserved',
      data: { name },
      proposals: [proposeValues('ask', 'rename', values, [{ path: DATABASE, value: 'zadig' }])],
      ...(isError && { severity: 'error' as const }),
    });
  },
});
