import type { Values } from '../../values/values.ts';
import { callbackAddress, ENDPOINT, STATIC_CLIENT } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const REDIRECTS = [...STATIC_CLIENT, 'redirectURIs'];
const REDIRECT = [...REDIRECTS, 0];

export const redirectUriMismatch = defineRule({
  id: 'redirect-uri-mismatch',
  category: 'endpoint',
  severity: 'warning',
  fixable: 'fix',
  title: { en: 'Login returns to another address', 'zh-cn': '登录回调地址不一致' },
  messages: {
    mismatch: {
      en: 'After login dex sends users to {actual}, but this installation answers at {expected}: logins fail. Use the second address.',
      'zh-cn': '登录后 dex 会跳转到 {actual}，而本安装的地址是 {expected}，登录会失败。请使用后者。',
    },
    set: { en: 'Use {expected}', 'zh-cn': '改为 {expected}' },
    client: { en: 'Write the whole client with {expected}', 'zh-cn': '写出完整的 client，并使用 {expected}' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const expected = callbackAddress(values);
    const actual = values.get(REDIRECT);
    if (expected === undefined || actual.state !== 'scalar' || String(actual.value).includes('<')) return;
    if (isSame(values, String(actual.value), expected)) return;
    const data = { actual: String(actual.value), expected };
    // The list replaces the chart's: where the file has none, a lone address would take id and secret away.
    const client = { id: 'zadig', name: 'zadig', secret: '<client-secret>', redirectURIs: [expected] };
    // Beside others the first address may be wanted too, and the right one be there already.
    const isAlone = values.written([...REDIRECTS, 1]).state === 'absent';
    const proposal = actual.origin
      ? proposeValues(isAlone ? 'fix' : 'ask', 'set', values, [{ path: REDIRECT, value: expected }], data)
      : proposeValues('ask', 'client', values, [{ path: STATIC_CLIENT, value: client }], data);
    report({ at: values.place(REDIRECT), messageId: 'mismatch', data, proposals: [proposal] });
  },
});

/** Whether browsers take two addresses for one; behind a node port the domain may be written without its port. */
function isSame(values: Values, actual: string, expected: string): boolean {
  const [one, other] = [normal(actual), normal(expected)];
  if (one === other) return true;
  const port = effectiveText(values, ENDPOINT.nodePort);
  const isOpen = port !== undefined && effectiveText(values, ENDPOINT.serviceType) === 'NodePort';
  return isOpen && one === other.replace(/^(https?:\/\/[^/:]+)(?=\/)/, `$1:${port}`);
}

/** Scheme and host in small letters, without the port that the scheme stands for. */
function normal(address: string): string {
  return address
    .replace(/^https?:\/\/[^/]*/i, (origin) => origin.toLowerCase())
    .replace(/^(http:\/\/[^/:]+):80(?=\/)/, '$1')
    .replace(/^(https:\/\/[^/:]+):443(?=\/)/, '$1');
}
