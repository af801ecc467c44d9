import { callbackAddress, STATIC_CLIENT } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

const REDIRECT = [...STATIC_CLIENT, 'redirectURIs', 0];

export const redirectUriMismatch = defineRule({
  id: 'redirect-uri-mismatch',
  category: 'endpoint',
  severity: 'warning',
  fixable: 'fix',
  title: { en: 'Login returns to another address', 'zh-cn': '登录回调地址不一致' },
  messages: {
    mismatch: {
      en: 'After login dex sends users to {actual}, but this installation answers at {expected}: nobody can log in. Use the second address.',
      'zh-cn': '登录后 dex 会跳转到 {actual}，而本安装的地址是 {expected}，用户将无法登录。请使用后者。',
    },
    set: { en: 'Use {expected}', 'zh-cn': '改为 {expected}' },
    client: { en: 'Write the whole client with {expected}', 'zh-cn': '写出完整的 client，并使用 {expected}' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const expected = callbackAddress(values);
    const actual = values.get(REDIRECT);
    if (expected === undefined || actual.state !== 'scalar' || actual.value === expected) return;
    if (String(actual.value).includes('<')) return;
    const data = { actual: String(actual.value), expected };
    // The list replaces the chart's: where the file has none, a lone address would take id and secret away.
    const client = { id: 'zadig', name: 'zadig', secret: '<client-secret>', redirectURIs: [expected] };
    const proposal = actual.origin
      ? proposeValues('fix', 'set', values, [{ path: REDIRECT, value: expected }], data)
      : proposeValues('ask', 'client', values, [{ path: STATIC_CLIENT, value: client }], data);
    report({ at: values.place(REDIRECT), messageId: 'mismatch', data, proposals: [proposal] });
  },
});
