import { storeOf, usesBuiltin } from '../helpers/builtinStore.ts';
import { mongodbOf, withMembers, withOption } from '../helpers/mongodb.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const STORE = storeOf('mongodb');

export const mongodbSingleHost = defineRule({
  id: 'mongodb-single-host',
  category: 'data',
  severity: 'warning',
  since: '2.2',
  profile: 'ha',
  fixable: 'ask',
  title: { en: 'One MongoDB host', 'zh-cn': 'MongoDB 只有一个主机' },
  messages: {
    single: {
      en: 'With one host Zadig connects to it directly and never learns of the other members: when it fails, Zadig is down. List all members and add replicaSet.',
      'zh-cn':
        '只写一个主机时 Zadig 会直连它，无法感知其他成员，它一旦故障 Zadig 即不可用。请列出全部成员并加上 replicaSet。',
    },
    members: { en: 'List three members with replicaSet', 'zh-cn': '列出三个成员并加上 replicaSet' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const connection = mongodbOf(values);
    const text = effectiveText(values, STORE.connection);
    if (!connection || text === undefined || connection.isSRV || connection.hosts.length !== 1) return;
    if (usesBuiltin(values, STORE) !== false) return;
    const members = withMembers(text);
    const value = connection.searchParams.has('replicaSet') ? members : withOption(members, 'replicaSet=<replica-set>');
    const proposals = [proposeValues('ask', 'members', values, [{ path: STORE.connection, value }])];
    report({ at: values.place(STORE.connection), messageId: 'single', proposals });
  },
});
