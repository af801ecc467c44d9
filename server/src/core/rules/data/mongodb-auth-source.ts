import { databaseOf, MONGODB_CONNECTION, mongodbOf, withOption } from '../helpers/mongodb.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const mongodbAuthSource = defineRule({
  id: 'mongodb-auth-source',
  category: 'data',
  severity: 'info',
  fixable: 'ask',
  title: { en: 'A database in the address without authSource', 'zh-cn': '连接串带库名但没有 authSource' },
  messages: {
    missing: {
      en: 'MongoDB looks for the user in "{database}", the database in the address. Where the user lives in admin, as most do, Zadig cannot log in: then add authSource=admin.',
      'zh-cn':
        'MongoDB 会在连接串中的库 “{database}” 里查找用户。若用户建在 admin 库（通常如此），Zadig 将无法登录，此时请加上 authSource=admin。',
    },
    add: { en: 'Add authSource=admin', 'zh-cn': '添加 authSource=admin' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const connection = mongodbOf(values);
    const text = writtenText(values, MONGODB_CONNECTION);
    if (!connection || text === undefined || connection.isSRV || connection.username === '') return;
    const database = databaseOf(connection);
    if (database === '' || database === 'admin' || connection.searchParams.has('authSource')) return;
    // Certificates, LDAP and the like keep their users elsewhere.
    if (!/^(?:SCRAM-SHA-.*)?$/i.test(connection.searchParams.get('authMechanism') ?? '')) return;
    const value = withOption(text, 'authSource=admin');
    const proposals = [proposeValues('ask', 'add', values, [{ path: MONGODB_CONNECTION, value }])];
    report({ at: values.place(MONGODB_CONNECTION), messageId: 'missing', data: { database }, proposals });
  },
});
