import { MONGODB_CONNECTION, parseMongodb } from '../helpers/mongodb.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const mongodbConnectionString = defineRule({
  id: 'mongodb-connection-string',
  category: 'data',
  severity: 'error',
  fixable: 'none',
  title: { en: 'Not a MongoDB address', 'zh-cn': '不是有效的 MongoDB 连接串' },
  messages: {
    unreadable: {
      en: 'This is not a MongoDB address that Zadig can read, so it does not start. Write mongodb://user:password@host-1:27017,host-2:27017/?replicaSet=…, with reserved characters in the login percent-encoded.',
      'zh-cn':
        'Zadig 无法解析该 MongoDB 连接串，将无法启动。请写成 mongodb://user:password@host-1:27017,host-2:27017/?replicaSet=…，用户名与密码中的保留字符需百分号编码。',
    },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const text = writtenText(values, MONGODB_CONNECTION);
    // Rules of their own speak of srv addresses, escaped commas and what is left to be filled in.
    if (text === undefined || /^mongodb\+srv:|\\,|<[^<>]*>/.test(text)) return;
    if (parseMongodb(text) === undefined) report({ at: values.place(MONGODB_CONNECTION), messageId: 'unreadable' });
  },
});
