import { isInstalled, storeOf } from '../helpers/builtinStore.ts';
import { MONGODB_CONNECTION, mongodbFaultOf } from '../helpers/mongodb.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const mongodbConnectionString = defineRule({
  id: 'mongodb-connection-string',
  category: 'data',
  severity: 'error',
  fixable: 'none',
  judgesForm: true,
  title: { en: 'Not a MongoDB address', 'zh-cn': '不是有效的 MongoDB 连接串' },
  messages: {
    scheme: {
      en: 'This is not a MongoDB address, so Zadig does not start. Write mongodb://user:password@host-1:27017,host-2:27017/?replicaSet=….',
      'zh-cn':
        '这不是 MongoDB 连接串，Zadig 无法启动。请写成 mongodb://user:password@host-1:27017,host-2:27017/?replicaSet=…。',
    },
    login: {
      en: 'Zadig cannot read the user or the password in this address and does not start. Percent-encode what has a meaning there: @ as %40, : as %3A, / as %2F, ? as %3F, % as %25.',
      'zh-cn':
        'Zadig 无法解析连接串中的用户名或密码，将无法启动。请对特殊字符做百分号编码：@ 写作 %40，: 写作 %3A，/ 写作 %2F，? 写作 %3F，% 写作 %25。',
    },
    hosts: {
      en: 'A host in this address is missing, or its port is not a number from 1 to 65535: Zadig cannot read it and does not start. Write host-1:27017,host-2:27017.',
      'zh-cn':
        '连接串缺少主机，或端口不是 1 到 65535 的数字，Zadig 无法解析，将无法启动。请写成 host-1:27017,host-2:27017。',
    },
    options: {
      en: 'Zadig cannot read the options of this address and does not start. They stand behind /?, each as name=value with a value, joined by &.',
      'zh-cn': 'Zadig 无法解析连接串中的选项，将无法启动。选项写在 /? 之后，每项为 name=value 且值不为空，用 & 连接。',
    },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const text = writtenText(values, MONGODB_CONNECTION);
    // Rules of their own speak of srv addresses, escaped commas and what is left to be filled in.
    if (text === undefined || /^\s*mongodb\+srv:|\\,|<[^<>]*>/.test(text)) return;
    // And of an empty one where the built-in database is off.
    if (text.trim() === '' && isInstalled(values, storeOf('mongodb')) === false) return;
    const fault = mongodbFaultOf(values);
    if (fault !== undefined) report({ at: values.place(MONGODB_CONNECTION), messageId: fault });
  },
});
