import { proposeValues } from '../helpers/propose.ts';
import { effectiveText, isWritten } from '../helpers/read.ts';
import { defineRule, type Proposal } from '../rule.ts';

const ISSUER = ['dex', 'config', 'issuer'];
const NAME = ['dex', 'fullnameOverride'];

/** The address of a Service, `http://name[.namespace.svc…][:port][/path]`; a public domain may lead to dex too. */
const SERVICE = /^(https?:\/\/)([a-z0-9-]+)((?:\.[a-z0-9-]+\.svc[a-z0-9.-]*)?(?::\d+)?(?:\/\S*)?)$/i;

export const dexIssuerHost = defineRule({
  id: 'dex-issuer-host',
  category: 'endpoint',
  severity: 'warning',
  fixable: 'fix',
  title: { en: 'The issuer is not the Service of dex', 'zh-cn': 'issuer 与 dex 的 Service 不一致' },
  messages: {
    differs: {
      en: 'aslan talks to dex at {issuer}, but its Service is called {name}: logins fail. Use {name} as the host of the issuer.',
      'zh-cn':
        'aslan 通过 {issuer} 访问 dex，而 dex 的 Service 名为 {name}，登录会失败。请把 issuer 的主机改为 {name}。',
    },
    other: { en: 'The Service is named here', 'zh-cn': 'Service 名称在此设置' },
    rename: { en: 'Name the Service {issuer}', 'zh-cn': '把 Service 命名为 {issuer}' },
    copy: { en: 'Use {name} as the host', 'zh-cn': '把主机改为 {name}' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const issuer = effectiveText(values, ISSUER);
    const name = effectiveText(values, NAME);
    const [, scheme, host, rest = ''] = SERVICE.exec(issuer ?? '') ?? [];
    if (host === undefined || name === undefined || !/^[a-z0-9-]+$/.test(name)) return;
    if (host.toLowerCase() === name) return;
    const data = { issuer: host, name };
    const proposals: readonly Proposal[] = isWritten(values, NAME)
      ? [proposeValues('fix', 'copy', values, [{ path: ISSUER, value: `${scheme}${name}${rest}` }], data)]
      : [
          proposeValues('ask', 'rename', values, [{ path: NAME, value: host.toLowerCase() }], data),
          proposeValues('ask', 'copy', values, [{ path: ISSUER, value: `${scheme}${name}${rest}` }], data),
        ];
    report({
      at: values.place(ISSUER),
      messageId: 'differs',
      data,
      related: isWritten(values, NAME) ? [{ at: values.place(NAME), messageId: 'other', data }] : [],
      proposals,
    });
  },
});
