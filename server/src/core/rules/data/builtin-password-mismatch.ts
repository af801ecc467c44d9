import { factFor } from '../../catalog/versions.ts';
import type { Values } from '../../values/values.ts';
import type { Assignment } from '../../yaml/editors/assign.ts';
import type { Path } from '../../yaml/path.ts';
import { DATABASES, isInstalled, STORE_NAMES, usesBuiltin } from '../helpers/builtinStore.ts';
import { MONGODB_CONNECTION, mongodbOf, withPassword } from '../helpers/mongodb.ts';
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
    toConnection: { en: 'Use the password of {root} in the connection', 'zh-cn': '连接改用 {root} 的密码' },
    toRoot: { en: 'Use the password of the connection for {root}', 'zh-cn': '{root} 改用连接中的密码' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    for (const store of DATABASES) {
      const root = factFor(store.rootPassword, chart.version)?.path;
      if (
        !root ||
        !asksForPassword(values, root) ||
        isInstalled(values, store) !== true ||
        usesBuiltin(values, store) !== true
      )
        continue;
      const login = store.name === 'mongodb' ? mongodbLogin(values) : mysqlLogin(values);
      const password = effectiveText(values, root);
      if (login?.user !== 'root' || password === undefined || login.password === password) continue;
      // What the chart gives to both is the same; a key that is not written is changed last.
      const [rootWritten, loginWritten] = [isWritten(values, root), isWritten(values, login.path)];
      if (!rootWritten && !loginWritten) continue;
      const data = { store: STORE_NAMES[store.name], root: root.join('.') };
      report({
        at: values.place(login.path),
        messageId: 'differs',
        data,
        related: rootWritten ? [{ at: values.place(root), messageId: 'other', data }] : [],
        proposals: [
          ...(rootWritten ? [proposeValues('ask', 'toConnection', values, [login.with(password)], data)] : []),
          ...(loginWritten
            ? [proposeValues('ask', 'toRoot', values, [{ path: root, value: login.password }], data)]
            : []),
        ],
      });
    }
  },
});

interface Login {
  readonly user: string;
  readonly password: string;
  readonly path: Path;
  /** What to write for another password. */
  readonly with: (password: string) => Assignment;
}

/** The MongoDB of charts up to 1.14 has a password only where that is switched on. */
function asksForPassword(values: Values, root: Path): boolean {
  if (root[0] !== 'mongodb' || root[1] !== 'auth') return true;
  const enabled = values.get(['mongodb', 'auth', 'enabled']);
  return enabled.state === 'scalar' && enabled.value === true;
}

function mongodbLogin(values: Values): Login | undefined {
  const connection = mongodbOf(values);
  const text = effectiveText(values, MONGODB_CONNECTION);
  if (!connection || text === undefined || connection.username === '') return undefined;
  const [user, password] = [decodeURIComponent(connection.username), decodeURIComponent(connection.password)];
  const path = MONGODB_CONNECTION;
  return { user, password, path, with: (other) => ({ path, value: withPassword(text, other) }) };
}

function mysqlLogin(values: Values): Login | undefined {
  const user = effectiveText(values, [...MYSQL_AUTH, 'user']);
  const password = effectiveText(values, [...MYSQL_AUTH, 'password']);
  const path = [...MYSQL_AUTH, 'password'];
  return user === undefined || password === undefined
    ? undefined
    : { user, password, path, with: (other) => ({ path, value: other }) };
}
