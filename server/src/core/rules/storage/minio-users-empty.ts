import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

const USERS = ['minio', 'users'];

export const minioUsersEmpty = defineRule({
  id: 'minio-users-empty',
  category: 'storage',
  severity: 'error',
  since: '1.15',
  fixable: 'ask',
  title: { en: 'MinIO without a user', 'zh-cn': 'MinIO 没有用户' },
  messages: {
    empty: {
      en: 'Zadig logs in to MinIO with the first of these users; without one it reaches no object storage, and workflows lose their logs and caches. Add a user.',
      'zh-cn':
        'Zadig 使用此列表的第一个用户登录 MinIO；列表为空时无法访问对象存储，工作流会丢失日志与缓存。请添加用户。',
    },
    add: { en: 'Add a user', 'zh-cn': '添加用户' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const { state, origin } = values.written(USERS);
    const emptied = state === 'list' && origin?.node.kind === 'seq' && origin.node.items.length === 0;
    const deleted = state === 'deleted' && values.written(['minio']).state === 'map';
    if (!emptied && !deleted) return;
    const user = { accessKey: '<access-key>', secretKey: '<secret-key>', policy: 'readwrite' };
    const proposals = [proposeValues('ask', 'add', values, [{ path: [...USERS, 0], value: user }])];
    report({ at: values.place(USERS), messageId: 'empty', proposals });
  },
});
