import { DATABASES, isInstalled, STORE_NAMES, usesBuiltin } from '../helpers/builtinStore.ts';
import { proposeValues } from '../helpers/propose.ts';
import { isWritten } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const builtinDatabaseLeftOn = defineRule({
  id: 'builtin-database-left-on',
  category: 'data',
  severity: 'warning',
  fixable: 'fix',
  title: { en: 'A built-in database nobody uses', 'zh-cn': '无人使用的内置数据库' },
  messages: {
    unused: {
      en: 'Zadig connects to an external {store}, yet the chart still installs its own: it takes resources, and a restore may hit the wrong one. Set {tag} to false.',
      'zh-cn':
        'Zadig 连接的是外部 {store}，但 chart 仍会安装内置实例：浪费资源，恢复数据时还可能弄错对象。请把 {tag} 设为 false。',
    },
    external: { en: 'The external address stands here', 'zh-cn': '外部地址在此设置' },
    off: { en: 'Set {tag} to false', 'zh-cn': '把 {tag} 设为 false' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    for (const store of DATABASES) {
      if (isInstalled(values, store) !== true || usesBuiltin(values, store) !== false) continue;
      const data = { store: STORE_NAMES[store.name], tag: store.tag.join('.') };
      report({
        at: values.place(store.tag),
        messageId: 'unused',
        data,
        related: isWritten(values, store.connection)
          ? [{ at: values.place(store.connection), messageId: 'external', data }]
          : [],
        proposals: [proposeValues('fix', 'off', values, [{ path: store.tag, value: false }], data)],
      });
    }
  },
});
