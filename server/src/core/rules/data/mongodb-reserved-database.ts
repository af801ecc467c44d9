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
      en: 'Zadig must not keep its data in "{name}" of a replica set: MongoDB keeps its own there. Choose another database.',
      'zh-cn': '在副本集中 Zadig 不能使用库 “{name}”，该名称为 MongoDB 保留。请换用其他库名。',
    },
    rename: { en: 'Use the database zadig', 'zh-cn': '使用库 zadig' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const name = writtenText(values, DATABASE);
    if (name === undefined || !['admin', 'local', 'config', 'test'].includes(name)) return;
    const onReplicaSet = mongodbOf(values)?.searchParams.has('replicaSet') === true;
    report({
      at: values.place(DATABASE),
      messageId: 'reserved',
      data: { name },
      proposals: [proposeValues('ask', 'rename', values, [{ path: DATABASE, value: 'zadig' }])],
      ...(onReplicaSet && { severity: 'error' as const }),
    });
  },
});
