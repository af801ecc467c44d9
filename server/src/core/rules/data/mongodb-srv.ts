import { MONGODB_CONNECTION, withMembers, withOption } from '../helpers/mongodb.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const mongodbSrv = defineRule({
  id: 'mongodb-srv',
  category: 'data',
  severity: 'error',
  since: '2.2',
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
    const text = writtenText(values, MONGODB_CONNECTION) ?? '';
    if (!/^\s*mongodb\+srv:/.test(text)) return;
    const members = withMembers(text);
    const named = /[?&;]replicaSet=/i.test(members) ? members : withOption(members, 'replicaSet=<replica-set>');
    // By SRV the driver speaks TLS unless told otherwise; by a list of members it does not.
    const value = /[?&;](?:tls|ssl)=/i.test(named) ? named : withOption(named, 'tls=true');
    const proposals = [proposeValues('ask', 'members', values, [{ path: MONGODB_CONNECTION, value }])];
    report({ at: values.place(MONGODB_CONNECTION), messageId: 'srv', proposals });
  },
});
