import { STORES } from '../../catalog/stores.ts';
import { isInRange } from '../../catalog/versions.ts';
import { isInstalled, STORE_NAMES } from '../helpers/builtinStore.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

export const persistenceDisabled = defineRule({
  id: 'persistence-disabled',
  category: 'data',
  severity: 'error',
  fixable: 'fix',
  title: { en: 'A built-in store without a volume', 'zh-cn': '内置存储没有持久卷' },
  messages: {
    disabled: {
      en: 'The built-in {store} keeps its data in the pod: when the pod goes, the data is lost. Set {path} to true.',
      'zh-cn': '内置 {store} 的数据保存在 Pod 中，Pod 一旦消失数据即丢失。请把 {path} 设为 true。',
    },
    enable: { en: 'Set {path} to true', 'zh-cn': '把 {path} 设为 true' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    for (const store of STORES) {
      const path = store.persistence.find((range) => isInRange(chart.version, range))?.path;
      if (!path || isInstalled(values, store) !== true) continue;
      const enabled = values.get(path);
      if (enabled.state !== 'scalar' || enabled.value !== false) continue;
      const data = { store: STORE_NAMES[store.name], path: path.join('.') };
      report({
        at: values.place(path),
        messageId: 'disabled',
        data,
        proposals: [proposeValues('fix', 'enable', values, [{ path, value: true }], data)],
      });
    }
  },
});
