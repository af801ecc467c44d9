import { existsIn } from '../../catalog/schema.ts';
import type { Path } from '../../yaml/path.ts';
import { resolvePlain } from '../../yaml/resolveScalar.ts';
import { DATABASES, isInstalled } from '../helpers/builtinStore.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

/** What the 1.x templates print into manifests without quotes. */
const UNQUOTED: readonly Path[] = [
  ['connections', 'mysql', 'auth', 'password'],
  ['mysql', 'rootPassword'],
  ['mongodb', 'rootPassword'],
  ['init', 'adminPassword'],
];
/** `@x`, `{x`, `- x`, `a: b`, `a #b`: what has a meaning of its own in YAML. */
const FRAGILE = /^[@*&!%{}[\]`"'|>#,]|^[-?:](?:\s|$)|:\s|\s#|:$|^\s|\s$/;

export const fragilePassword = defineRule({
  id: 'fragile-password',
  category: 'data',
  severity: 'warning',
  until: '1.16',
  fixable: 'none',
  title: { en: 'A password that YAML misreads', 'zh-cn': '会被 YAML 误读的密码' },
  messages: {
    fragile: {
      en: 'Chart {version} prints this password without quotes, and YAML does not read it as the same text: the installation fails. Use letters and digits, beginning with a letter.',
      'zh-cn':
        'chart {version} 输出该密码时不加引号，YAML 会把它读成别的内容，导致安装失败。请使用以字母开头的字母与数字。',
    },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    for (const path of UNQUOTED) {
      const password = writtenText(values, path);
      if (password === undefined || password === '' || existsIn(path, chart.version) === false) continue;
      if (typeof resolvePlain(password) === 'string' && !FRAGILE.test(password)) continue;
      if (DATABASES.some((store) => store.name === path[0] && isInstalled(values, store) === false)) continue;
      report({ at: values.place(path), messageId: 'fragile', data: { version: chart.version } });
    }
  },
});
