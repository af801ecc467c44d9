import { isInstalled, storeOf } from '../helpers/builtinStore.ts';
import { byteLength } from '../helpers/byteLength.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const LENGTHS = [
  { path: ['minio', 'rootUser'], minimum: 3, placeholder: '<root-user>' },
  { path: ['minio', 'rootPassword'], minimum: 8, placeholder: '<root-password>' },
] as const;

export const minioCredentialsLength = defineRule({
  id: 'minio-credentials-length',
  category: 'storage',
  severity: 'error',
  since: '1.15',
  fixable: 'ask',
  judgesForm: true,
  title: { en: 'MinIO credentials that are too short', 'zh-cn': 'MinIO 凭据过短' },
  messages: {
    short: {
      en: '{key} has {length} characters, MinIO wants {minimum} or more and does not start: logs, caches and reports have nowhere to go. Use a longer value.',
      'zh-cn':
        '{key} 只有 {length} 个字符，MinIO 要求至少 {minimum} 个，否则无法启动，日志、缓存与报告将无处存放。请使用更长的值。',
    },
    replace: { en: 'Use a longer value', 'zh-cn': '使用更长的值' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    if (isInstalled(values, storeOf('minio')) === false) return;
    for (const { path, minimum, placeholder } of LENGTHS) {
      const text = writtenText(values, path) ?? '';
      // Empty ones are left to the chart of MinIO.
      if (text === '' || byteLength(text) >= minimum || /^<.*>$/.test(text)) continue;
      const { length } = [...text];
      const proposals = [proposeValues('ask', 'replace', values, [{ path, value: placeholder }])];
      report({ at: values.place(path), messageId: 'short', data: { key: path.join('.'), length, minimum }, proposals });
    }
  },
});
