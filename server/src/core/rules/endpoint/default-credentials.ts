import { PUBLIC_DEFAULTS, PUBLIC_MONGODB_LOGIN } from '../../catalog/publicDefaults.ts';
import { STORES } from '../../catalog/stores.ts';
import { isInRange } from '../../catalog/versions.ts';
import type { Values } from '../../values/values.ts';
import { formatPath, type Path } from '../../yaml/path.ts';
import { isInstalled } from '../helpers/builtinStore.ts';
import { MONGODB_CONNECTION, mongodbOf } from '../helpers/mongodb.ts';
import { proposeValues } from '../helpers/propose.ts';
import { isWritten, writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const defaultCredentials = defineRule({
  id: 'default-credentials',
  category: 'endpoint',
  severity: 'warning',
  fixable: 'ask',
  title: { en: 'A password that everybody knows', 'zh-cn': '使用了公开的默认密码' },
  messages: {
    known: {
      en: '{path} still has the value of the public chart: whoever reaches the service can read or delete its data. Set a value of your own, in every place that uses it.',
      'zh-cn':
        '{path} 仍是公开 chart 中的默认值，能访问该服务的人都可读取或删除数据。请改用自己的值，并同步到所有使用处。',
    },
    login: {
      en: 'The MongoDB address still has the password of the public chart: whoever reaches the database can read or delete its data. Set a password of your own.',
      'zh-cn': 'MongoDB 连接串仍使用公开 chart 的默认密码，能访问数据库的人都可读取或删除数据。请改用自己的密码。',
    },
    replace: { en: 'Set a value of your own', 'zh-cn': '改用自己的值' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    for (const { path, value, kind, ...range } of PUBLIC_DEFAULTS) {
      if (kind === 'encryption-key' || !isInRange(chart.version, range) || !isInUse(values, path)) continue;
      if (writtenText(values, path) !== value) continue;
      const data = { path: formatPath(path) };
      const proposals = [proposeValues('ask', 'replace', values, [{ path, value: `<${kind}>` }])];
      report({ at: values.place(path), messageId: 'known', data, proposals });
    }
    const login = mongodbOf(values);
    if (!login || !isWritten(values, MONGODB_CONNECTION)) return;
    if (login.username === PUBLIC_MONGODB_LOGIN.user && login.password === PUBLIC_MONGODB_LOGIN.password)
      report({ at: values.place(MONGODB_CONNECTION), messageId: 'login' });
  },
});

/** What belongs to a built-in store matters only while the chart installs it. */
function isInUse(values: Values, path: Path): boolean {
  const store = STORES.find(({ name }) => name === path[0]);
  return store === undefined || isInstalled(values, store) === true;
}
