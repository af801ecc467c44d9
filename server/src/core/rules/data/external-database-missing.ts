import { DATABASES, isInstalled, namespaceInAddress, STORE_NAMES, usesBuiltin } from '../helpers/builtinStore.ts';
import { MEMBERS } from '../helpers/mongodb.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText, isWritten } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const EXTERNAL = {
  mongodb: `mongodb://<user>:<password>@${MEMBERS}/?replicaSet=<replica-set>&authSource=admin`,
  mysql: '<mysql-host>:3306',
  minio: '',
};

export const externalDatabaseMissing = defineRule({
  id: 'external-database-missing',
  category: 'data',
  severity: 'error',
  fixable: 'ask',
  title: { en: 'No database where Zadig looks for one', 'zh-cn': 'Zadig 连接的数据库不存在' },
  messages: {
    missing: {
      en: '{tag} is false, so the built-in {store} is not installed, yet Zadig is not given another one: it cannot start. Set {connection} to the external address.',
      'zh-cn':
        '{tag} 为 false，不会安装内置 {store}，但没有为 Zadig 指定其他实例，将无法启动。请把 {connection} 设为外部地址。',
    },
    switchedOff: { en: 'Switched off here', 'zh-cn': '在此关闭' },
    connect: { en: 'Set {connection} to an external address', 'zh-cn': '把 {connection} 设为外部地址' },
  },
  docs: { page: 'install' },
  check({ values, namespace, report }) {
    for (const store of DATABASES) {
      const { state } = values.get(store.connection);
      const unset = state === 'deleted' || state === 'absent' || effectiveText(values, store.connection)?.trim() === '';
      // A Service of another namespace may well be there: another installation, or one kept by hand.
      const elsewhere = namespaceInAddress(values, store);
      if (elsewhere !== undefined && elsewhere !== namespace) continue;
      if (isInstalled(values, store) !== false || !(unset || usesBuiltin(values, store) === true)) continue;
      const data = { store: STORE_NAMES[store.name], tag: store.tag.join('.'), connection: store.connection.join('.') };
      const assignment = { path: store.connection, value: EXTERNAL[store.name] };
      report({
        at: values.place(store.connection),
        messageId: 'missing',
        data,
        related: isWritten(values, store.tag) ? [{ at: values.place(store.tag), messageId: 'switchedOff', data }] : [],
        proposals: [proposeValues('ask', 'connect', values, [assignment], data)],
      });
    }
  },
});
