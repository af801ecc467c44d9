import type { Assignment } from '../../yaml/editors/assign.ts';
import { callbackAddress, STATIC_CLIENT } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

export const staticClientIncomplete = defineRule({
  id: 'static-client-incomplete',
  category: 'endpoint',
  severity: 'warning',
  fixable: 'ask',
  title: { en: 'A login client that lacks keys', 'zh-cn': '登录 client 缺少字段' },
  messages: {
    incomplete: {
      en: 'This list replaces the chart’s, so its client has no {missing}: Zadig cannot log anybody in. Add what is missing.',
      'zh-cn': '该列表会整体替换 chart 自带的列表，因此此 client 缺少 {missing}，Zadig 无法完成登录。请补全。',
    },
    add: { en: 'Add {missing}', 'zh-cn': '补全 {missing}' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const client = values.written(STATIC_CLIENT);
    if (client.state !== 'map') return;
    const wanted = {
      id: 'zadig',
      name: 'zadig',
      secret: '<client-secret>',
      redirectURIs: [callbackAddress(values) ?? '<callback-address>'],
    };
    const missing = Object.entries(wanted).filter(([key]) => {
      const { state } = values.written([...STATIC_CLIENT, key]);
      return state === 'absent' || state === 'deleted';
    });
    const [first, ...rest] = missing.map(([key, value]): Assignment => ({ path: [...STATIC_CLIENT, key], value }));
    if (!first) return;
    const data = { missing: missing.map(([key]) => key).join(', ') };
    report({
      at: values.keyPlace(STATIC_CLIENT.slice(0, -1)),
      messageId: 'incomplete',
      data,
      proposals: [proposeValues('ask', 'add', values, [first, ...rest], data)],
    });
  },
});
