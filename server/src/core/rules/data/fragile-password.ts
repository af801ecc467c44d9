import type { Path } from '../../yaml/path.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

/** What the 1.x templates print into manifests without quotes. */
const UNQUOTED: readonly Path[] = [
  ['connections', 'mysql', 'auth', 'password'],
  ['mysql', 'rootPassword'],
  ['mongodb', 'rootPassword'],
  ['init', 'adminPassword'],
];
/** `123`, `1.5`, `true`, `null`, `@x`, `{x`, `a: b`, `a #b`: what YAML does not read as the same text. */
const FRAGILE =
  /^[-+]?[\d._]+(?:e[-+]?\d+)?$|^(?:true|false|yes|no|on|off|y|n|null|~)$|^[@*&!%{[`"'|>#?,\]}-]|: | #|:$/i;

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
      if (password === undefined || !FRAGILE.test(password)) continue;
      report({ at: values.place(path), messageId: 'fragile', data: { version: chart.version } });
    }
  },
});
