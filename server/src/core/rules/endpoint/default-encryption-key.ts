import { PUBLIC_DEFAULTS } from '../../catalog/publicDefaults.ts';
import { ENCRYPTION_KEY } from '../helpers/encryptionKey.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const PUBLIC_KEY = PUBLIC_DEFAULTS.find(({ kind }) => kind === 'encryption-key')?.value;

export const defaultEncryptionKey = defineRule({
  id: 'default-encryption-key',
  category: 'endpoint',
  severity: 'warning',
  fixable: 'ask',
  title: { en: 'The encryption key of the public chart', 'zh-cn': '使用了公开 chart 的加密密钥' },
  messages: {
    known: {
      en: 'This key is printed in public charts: whoever gets at the database can decrypt the stored credentials. Use a random key for a new installation; with another key an existing one cannot read its credentials.',
      'zh-cn':
        '该密钥公开在 chart 中，拿到数据库的人即可解密已保存的凭据。新安装请使用随机密钥；已有安装更换密钥后将无法读取已保存的凭据。',
    },
    replace: { en: 'Use a random key of 32 characters', 'zh-cn': '使用 32 个字符的随机密钥' },
  },
  docs: { page: 'script-install' },
  check({ values, report }) {
    if (PUBLIC_KEY === undefined || writtenText(values, ENCRYPTION_KEY) !== PUBLIC_KEY) return;
    const assignment = { path: ENCRYPTION_KEY, value: '<random-key-of-32-characters>' };
    const proposals = [proposeValues('ask', 'replace', values, [assignment])];
    report({ at: values.place(ENCRYPTION_KEY), messageId: 'known', proposals });
  },
});
