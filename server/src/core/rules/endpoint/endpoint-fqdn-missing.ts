import { ENDPOINT, EXAMPLE_FQDN } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const endpointFqdnMissing = defineRule({
  id: 'endpoint-fqdn-missing',
  category: 'endpoint',
  severity: 'error',
  fixable: 'ask',
  judgesForm: true,
  title: { en: 'No domain for users', 'zh-cn': '没有可用的访问域名' },
  messages: {
    empty: {
      en: 'endpoint.type is FQDN but endpoint.FQDN is empty: users and login callbacks have no address. Set the domain of this installation.',
      'zh-cn': 'endpoint.type 为 FQDN，但 endpoint.FQDN 为空，用户访问与登录回调都没有地址。请填写本安装的域名。',
    },
    example: {
      en: 'endpoint.FQDN is still poc.example.com, the example of the chart: links and login callbacks lead nowhere. Set the domain of this installation.',
      'zh-cn': 'endpoint.FQDN 仍是 chart 的示例 poc.example.com，链接与登录回调都会失效。请填写本安装的域名。',
    },
    set: { en: 'Set endpoint.FQDN', 'zh-cn': '设置 endpoint.FQDN' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    if (effectiveText(values, ENDPOINT.type) !== 'FQDN') return;
    const fqdn = values.get(ENDPOINT.fqdn);
    const empty = fqdn.state === 'deleted' || (fqdn.state === 'scalar' && String(fqdn.value).trim() === '');
    const example = fqdn.state === 'scalar' && fqdn.value === EXAMPLE_FQDN;
    if (!empty && !example) return;
    const proposals = [proposeValues('ask', 'set', values, [{ path: ENDPOINT.fqdn, value: '<zadig.example.com>' }])];
    const at = values.place(ENDPOINT.fqdn);
    report(
      empty ? { at, messageId: 'empty', proposals } : { at, messageId: 'example', severity: 'warning', proposals },
    );
  },
});
