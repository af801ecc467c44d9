import { byteLength } from '../helpers/byteLength.ts';
import { ENCRYPTION_KEY } from '../helpers/encryptionKey.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

/** What AES takes, in bytes. */
const LENGTHS: readonly number[] = [16, 24, 32];

export const encryptionKeyLength = defineRule({
  id: 'encryption-key-length',
  category: 'endpoint',
  severity: 'error',
  fixable: 'ask',
  judgesForm: true,
  title: { en: 'An encryption key of the wrong length', 'zh-cn': '加密密钥长度不正确' },
  messages: {
    length: {
      en: 'AES takes keys of 16, 24 or 32 bytes; this one has {bytes}, and Zadig does not start. Use a key of 32 characters, and keep a copy: stored credentials cannot be read without it.',
      'zh-cn':
        'AES 密钥须为 16、24 或 32 字节，当前为 {bytes} 字节，Zadig 无法启动。请使用 32 个字符的密钥并妥善备份：没有它将无法读取已保存的凭据。',
    },
    number: {
      en: 'Without quotes this key is a number, and Helm writes it anew: {bytes} bytes where AES takes 16, 24 or 32, and Zadig does not start. Put it in quotes.',
      'zh-cn':
        '未加引号的密钥会被当作数字，Helm 会改写为 {bytes} 字节，而 AES 密钥须为 16、24 或 32 字节，Zadig 无法启动。请加上引号。',
    },
    quote: { en: 'Put the key in quotes', 'zh-cn': '给密钥加上引号' },
    replace: { en: 'Use a key of 32 characters', 'zh-cn': '使用 32 个字符的密钥' },
  },
  docs: { page: 'script-install' },
  check({ values, report }) {
    const { state, origin } = values.written(ENCRYPTION_KEY);
    if (state !== 'scalar' || origin?.node.kind !== 'scalar') return;
    const { value, text } = origin.node;
    const key = typeof value === 'number' ? writtenByHelm(value) : text;
    const bytes = byteLength(key);
    if (/^<.*>$/.test(key) || LENGTHS.includes(bytes)) return;
    const isQuotable = key !== text && LENGTHS.includes(text.length);
    const propose = (title: 'quote' | 'replace', value: string) =>
      proposeValues('ask', title, values, [{ path: ENCRYPTION_KEY, value }]);
    report({
      at: values.place(ENCRYPTION_KEY),
      messageId: isQuotable ? 'number' : 'length',
      data: { bytes },
      proposals: [isQuotable ? propose('quote', text) : propose('replace', '<key-of-32-characters>')],
    });
  },
});

/** Numbers are floating-point numbers to Helm, and its templates write large and tiny ones with an exponent. */
function writtenByHelm(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-4 && size < 1e6)) return String(value);
  return value.toExponential().replace(/(?<=e[+-])\d$/, '0$&');
}
