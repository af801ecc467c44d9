import { byteLength } from '../helpers/byteLength.ts';
import { ENCRYPTION_KEY } from '../helpers/encryptionKey.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

export const encryptionKeyLength = defineRule({
  id: 'encryption-key-length',
  category: 'endpoint',
  severity: 'error',
  fixable: 'ask',
  title: { en: 'An encryption key of the wrong length', 'zh-cn': '加密密钥长度不正确' },
  messages: {
    length: {
      en: 'AES takes keys of 16, 24 or 32 bytes; this one has {bytes}, and Zadig does not start. Use a key of 32 characters, and keep a copy: stored credentials cannot be read without it.',
      'zh-cn':
        'AES 密钥须为 16、24 或 32 字节，当前为 {bytes} 字节，Zadig 无法启动。请使用 32 个字符的密钥并妥善备份：没有它将无法读取已保存的凭据。',
    },
    replace: { en: 'Use a key of 32 characters', 'zh-cn': '使用 32 个字符的密钥' },
  },
  docs: { page: 'script-install' },
  check({ values, report }) {
    const { state, origin } = values.written(ENCRYPTION_KEY);
    if (state !== 'scalar' || origin?.node.kind !== 'scalar') return;
    // A long number as it is written: it would lose digits.
    const key = Number.isSafeInteger(origin.node.value) ? String(origin.node.value) : origin.node.text;
    if (/^<.*>$/.test(key)) return;
    const bytes = byteLength(key);
    if ([16, 24, 32].includes(bytes)) return;
    const proposals = [
      proposeValues('ask', 'replace', values, [{ path: ENCRYPTION_KEY, value: '<key-of-32-characters>' }]),
    ];
    report({ at: values.place(ENCRYPTION_KEY), messageId: 'length', data: { bytes }, proposals });
  },
});
