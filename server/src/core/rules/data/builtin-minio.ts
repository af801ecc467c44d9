import { isInstalled, storeOf } from '../helpers/builtinStore.ts';
import { defineRule } from '../rule.ts';

const STORE = storeOf('minio');
const MODE = ['minio', 'mode'];

export const builtinMinio = defineRule({
  id: 'builtin-minio',
  category: 'data',
  severity: 'info',
  profile: 'ha',
  fixable: 'none',
  title: { en: 'The built-in MinIO is on', 'zh-cn': '启用了内置 MinIO' },
  messages: {
    builtin: {
      en: 'The built-in MinIO runs as one pod with one volume, and Zadig keeps logs, caches and chart archives there. Make a highly available object storage the default in the UI, and back it up daily.',
      'zh-cn':
        '内置 MinIO 只有一个 Pod 和一个卷，Zadig 把日志、缓存与 chart 归档存放在其中。请在界面上把高可用对象存储设为默认，并每日备份。',
    },
  },
  docs: { page: 'object-storage' },
  check({ values, report }) {
    const mode = values.written(MODE);
    const standalone = mode.state === 'absent' || (mode.state === 'scalar' && mode.value === 'standalone');
    if (!standalone || isInstalled(values, STORE) !== true) return;
    report({ at: values.place(STORE.tag), messageId: 'builtin' });
  },
});
