import { proposeValues } from '../helpers/propose.ts';
import { effectiveText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const NAMESPACE = ['global', 'extensions', 'extAuth', 'extauthzServerRef', 'namespace'];

export const extauthNamespace = defineRule({
  id: 'extauth-namespace',
  category: 'endpoint',
  severity: 'warning',
  fixable: 'fix',
  title: { en: 'The auth server is looked for in another namespace', 'zh-cn': '鉴权服务的命名空间不一致' },
  messages: {
    differs: {
      en: 'The gateway looks for the auth server in namespace {actual}, but Zadig is installed in {expected}: it gets no configuration and listens on no port. Use {expected}.',
      'zh-cn':
        '网关会到命名空间 {actual} 查找鉴权服务，而 Zadig 安装在 {expected}：网关得不到配置，不会监听端口。请改为 {expected}。',
    },
    copy: { en: 'Use {expected}', 'zh-cn': '改为 {expected}' },
  },
  docs: { page: 'install' },
  check({ values, namespace, report }) {
    const actual = effectiveText(values, NAMESPACE);
    if (namespace === undefined || namespace === '' || actual === undefined || actual === namespace) return;
    if (/^<.*>$/.test(actual)) return;
    const data = { actual, expected: namespace };
    const proposals = [proposeValues('fix', 'copy', values, [{ path: NAMESPACE, value: namespace }], data)];
    report({ at: values.place(NAMESPACE), messageId: 'differs', data, proposals });
  },
});
