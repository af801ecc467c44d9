import { MONGODB_CONNECTION } from '../helpers/mongodb.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const SRV = /^mongodb\+srv:\/\/(?:([^@/]*)@)?[^/?]*(.*)$/s;

export const mongodbSrv = defineRule({
  id: 'mongodb-srv',
  category: 'data',
  severity: 'error',
  fixable: 'ask',
  title: { en: 'A mongodb+srv address', 'zh-cn': '使用了 mongodb+srv 地址' },
  messages: {
    srv: {
      en: 'Zadig connects directly to a single name, which its driver refuses for mongodb+srv: aslan does not start. List the members: mongodb://host-1,host-2,host-3/?replicaSet=….',
      'zh-cn':
        'Zadig 对单个名称采用直连，其驱动不接受 mongodb+srv，aslan 无法启动。请列出成员：mongodb://host-1,host-2,host-3/?replicaSet=…。',
    },
    members: { en: 'List three members with replicaSet', 'zh-cn': '列出三个成员并加上 replicaSet' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const match = SRV.exec(writtenText(values, MONGODB_CONNECTION) ?? '');
    if (!match) return;
    const [, login, rest = ''] = match;
    const query = rest.replace(/^\/?/, '/');
    const options = /[?&]replicaSet=/.test(query)
      ? query
      : `${query}${query.includes('?') ? '&' : '?'}replicaSet=<replica-set>`;
    const hosts = '<host-1>:27017,<host-2>:27017,<host-3>:27017';
    const value = `mongodb://${login === undefined ? '' : `${login}@`}${hosts}${options}`;
    const proposals = [proposeValues('ask', 'members', values, [{ path: MONGODB_CONNECTION, value }])];
    report({ at: values.place(MONGODB_CONNECTION), messageId: 'srv', proposals });
  },
});
