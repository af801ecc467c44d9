import { isInRange } from '../../catalog/versions.ts';
import type { Values } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';
import { DATABASES, isInstalled, STORE_NAMES, usesBuiltin } from '../helpers/builtinStore.ts';
import { mongodbOf } from '../helpers/mongodb.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText, isWritten } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const MYSQL_AUTH: Path = ['connections', 'mysql', 'auth'];

export const builtinPasswordMismatch = defineRule({
  id: 'builtin-password-mismatch',
  category: 'data',
  severity: 'warning',
  fixable: 'ask',
  title: { en: 'Zadig does not know the root password', 'zh-cn': 'Zadig 使用的 root 密码不一致' },
  messages: {
    differs: {
      en: 'Zadig logs in to the built-in {store} as root with another password than {root} sets: it is refused and does not start. Use one password in both places.',
      'zh-cn':
        'Zadig 以 root 登录内置 {store} 的密码与 {root} 不一致，登录会被拒绝，Zadig 无法启动。请两处使用同一密码。',
    },
    other: { en: 'The root password is set here', 'zh-cn': 'root 密码在此设置' },
    copy: { en: 'Use the password of the connection', 'zh-cn': '使用连接中的密码' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    for (const store of DATABASES) {
      const root = store.rootPassword.find((range) => isInRange(chart.version, range))?.path;
      if (!root || isInstalled(values, store) !== true || usesBuiltin(values, store) !== true) continue;
      const login = store.name === 'mongodb' ? mongodbLogin(values) : mysqlLogin(values);
      const password = effectiveText(values, root);
      if (login?.user !== 'root' || password === undefined || login.password === password) continue;
      if (!isWritten(values, root) && !isWritten(values, login.path)) continue;
      const data = { store: STORE_NAMES[store.name], root: root.join('.') };
      report({
        at: values.place(login.path),
        messageId: 'differs',
        data,
        related: isWritten(values, root) ? [{ at: values.place(root), messageId: 'other', data }] : [],
        proposals: [proposeValues('ask', 'copy', values, [{ path: root, value: login.password }], data)],
      });
    }
  },
});

interface Login {
  readonly user: string;
  readonly password: string;
  readonly path: Path;
}

function mongodbLogin(values: Values): Login | undefined {
  const connection = mongodbOf(values);
  if (!connection || connection.username === '') return undefined;
  const [user, password] = [decodeURIComponent(connection.username), decodeURIComponent(connection.password)];
  return { user, password, path: ['connections', 'mongodb', 'connectionString'] };
}

function mysqlLogin(values: Values): Login | undefined {
  const user = effectiveText(values, [...MYSQL_AUTH, 'user']);
  const password = effectiveText(values, [...MYSQL_AUTH, 'password']);
  return user === undefined || password === undefined
    ? undefined
    : { user, password, path: [...MYSQL_AUTH, 'password'] };
}
