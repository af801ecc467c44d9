import { MYSQL_HOST } from '../helpers/dexMysql.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

/** A host with what does not belong there: `mysql://`, `jdbc:mysql://`, a path. */
const DRESSED = /^(?:(?:jdbc:)?[a-z][a-z0-9+.-]*:\/\/)?([^\s/@:?()]+(?::\d{1,5})?)(?:\/.*)?$/is;

export const mysqlHostFormat = defineRule({
  id: 'mysql-host-format',
  category: 'data',
  severity: 'error',
  fixable: 'fix',
  judgesForm: true,
  title: { en: 'Not a MySQL host and port', 'zh-cn': 'MySQL 主机格式不正确' },
  messages: {
    format: {
      en: 'Zadig puts this into tcp(…) of its MySQL address; a scheme or path makes it unreachable, and Zadig does not start. Write host:port only.',
      'zh-cn': 'Zadig 会把该值放入 MySQL 地址的 tcp(…) 中，带协议或路径将无法连接，Zadig 无法启动。请只写 host:port。',
    },
    strip: { en: 'Write {host}', 'zh-cn': '改为 {host}' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const text = writtenText(values, MYSQL_HOST);
    if (!text?.includes('/') || text.includes('<')) return;
    const [, host] = DRESSED.exec(text.trim()) ?? [];
    const data = { host: host ?? '' };
    const proposals =
      host === undefined ? [] : [proposeValues('fix', 'strip', values, [{ path: MYSQL_HOST, value: host }], data)];
    report({ at: values.place(MYSQL_HOST), messageId: 'format', proposals });
  },
});
