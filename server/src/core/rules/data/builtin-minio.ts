import { isInstalled, storeOf } from '../helpers/builtinStore.ts';
import { effectiveText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const STORE = storeOf('minio');

export const builtinMinio = defineRule({
  id: 'builtin-minio',
  category: 'data',
  severity: 'info',
  profile: 'ha',
  fixable: 'none',
  title: { en: 'The built-in MinIO is on', 'zh-cn': '启用了内置 MinIO' },
  messages: {
    builtin: {
      en: 'The built-in MinIO runs as one pod with one volume: logs, caches and chart archives depend on it. Make a highly available object storage the default in the UI, and back it up daily.',
      'zh-cn':
        '内置 MinIO 只有一个 Pod 和一个卷，日志、缓存与 chart 归档都依赖它。请在界面上把高可用对象存储设为默认，并每日备份。',
    },
  },
  docs: { page: 'object-storage' },
  check({ values, report }) {
    if (isInstalled(values, STORE) !== true || effectiveText(values, ['minio', 'mode']) === 'distributed') return;
    report({ at: values.place(STORE.tag), messageId: 'builtin' });
  },
});
