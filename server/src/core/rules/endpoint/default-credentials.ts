import { PUBLIC_DEFAULTS, PUBLIC_MONGODB_LOGIN } from '../../catalog/publicDefaults.ts';
import { STORES } from '../../catalog/stores.ts';
import { isInRange } from '../../catalog/versions.ts';
import type { Values } from '../../values/values.ts';
import { formatPath, type Path, startsWith } from '../../yaml/path.ts';
import { isInstalled } from '../helpers/builtinStore.ts';
import { DEX_MYSQL, dexUsesMysql } from '../helpers/dexMysql.ts';
import { MONGODB_CONNECTION } from '../helpers/mongodb.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const { user, password } = PUBLIC_MONGODB_LOGIN;
const PUBLIC_ADDRESS = new RegExp(`^(mongodb(?:\\+srv)?://)${user}:${password}(@.*)$`, 's');

export const defaultCredentials = defineRule({
  id: 'default-credentials',
  category: 'endpoint',
  severity: 'warning',
  fixable: 'ask',
  title: { en: 'A password that everybody knows', 'zh-cn': '使用了公开的默认密码' },
  messages: {
    store: {
      en: '{path} still has the value of the public chart: whoever reaches the store can read or delete its data. Set a value of your own, in every place that uses it.',
      'zh-cn':
        '{path} 仍是公开 chart 中的默认值，能访问该存储的人都可读取或删除数据。请改用自己的值，并同步到所有使用处。',
    },
    login: {
      en: '{path} still has the value of the public chart: whoever reaches Zadig can misuse its logins. Set a value of your own.',
      'zh-cn': '{path} 仍是公开 chart 中的默认值，能访问 Zadig 的人都可冒用登录。请改用自己的值。',
    },
    mongodb: {
      en: 'The MongoDB address still has the password of the public chart: whoever reaches the database can read or delete its data. Set a password of your own.',
      'zh-cn': 'MongoDB 连接串仍使用公开 chart 的默认密码，能访问数据库的人都可读取或删除数据。请改用自己的密码。',
    },
    replace: { en: 'Set a value of your own', 'zh-cn': '改用自己的值' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    const known = PUBLIC_DEFAULTS.filter(
      (known) =>
        known.kind !== 'encryption-key' &&
        isInRange(chart.version, known) &&
        writtenText(values, known.path) === known.value &&
        isInUse(values, known.path),
    );
    // An access key is a name: it opens nothing without its secret.
    const opens = known.some(({ path }) => path.includes('secretKey'));
    for (const { path, kind } of known) {
      if (kind === 'access-key' && !opens) continue;
      const isLogin = kind === 'client-secret' || path[0] === 'init';
      const proposals = [proposeValues('ask', 'replace', values, [{ path, value: `<${kind}>` }])];
      const data = { path: formatPath(path) };
      report({ at: values.place(path), messageId: isLogin ? 'login' : 'store', data, proposals });
    }
    const [, scheme, rest] = PUBLIC_ADDRESS.exec(writtenText(values, MONGODB_CONNECTION) ?? '') ?? [];
    if (scheme === undefined) return;
    const value = `${scheme}${user}:<password>${rest}`;
    const proposals = [proposeValues('ask', 'replace', values, [{ path: MONGODB_CONNECTION, value }])];
    report({ at: values.place(MONGODB_CONNECTION), messageId: 'mongodb', proposals });
  },
});

/** What belongs to a built-in store matters only while the chart installs it, dex' password only with MySQL. */
function isInUse(values: Values, path: Path): boolean {
  if (startsWith(path, DEX_MYSQL)) return dexUsesMysql(values);
  const store = STORES.find(({ name }) => name === path[0]);
  return store === undefined || isInstalled(values, store) === true;
}
