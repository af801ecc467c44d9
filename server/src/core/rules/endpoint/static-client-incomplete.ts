import type { Lookup, Values } from '../../values/values.ts';
import type { Assignment } from '../../yaml/editors/assign.ts';
import { callbackAddress, STATIC_CLIENT } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

const LIST = STATIC_CLIENT.slice(0, -1);

export const staticClientIncomplete = defineRule({
  id: 'static-client-incomplete',
  category: 'endpoint',
  severity: 'warning',
  fixable: 'ask',
  title: { en: 'A login client that lacks keys', 'zh-cn': '登录 client 缺少字段' },
  messages: {
    incomplete: {
      en: 'This list replaces the chart’s, so its first client has no {missing}, and logins can fail. Add what is missing.',
      'zh-cn': '该列表会整体替换 chart 自带的列表，因此第一个 client 缺少 {missing}，可能导致登录失败。请补全。',
    },
    add: { en: 'Add {missing}', 'zh-cn': '补全 {missing}' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    if (!isEmptied(values) && values.written(STATIC_CLIENT).state !== 'map') return;
    const wanted = {
      id: 'zadig',
      name: 'zadig',
      secret: '<client-secret>',
      redirectURIs: [callbackAddress(values) ?? '<callback-address>'],
    };
    const missing = Object.entries(wanted).filter(([key]) => isMissing(values.written([...STATIC_CLIENT, key])));
    const [first, ...rest] = missing.map(([key, value]): Assignment => ({ path: [...STATIC_CLIENT, key], value }));
    if (!first) return;
    const data = { missing: missing.map(([key]) => key).join(', ') };
    report({
      at: values.keyPlace(LIST),
      messageId: 'incomplete',
      data,
      proposals: [proposeValues('ask', 'add', values, [first, ...rest], data)],
    });
  },
});

/** Whether the list is written with nothing in it. */
function isEmptied(values: Values): boolean {
  const { state, origin } = values.written(LIST);
  if (state === 'deleted') return values.written(LIST.slice(0, -1)).state === 'map';
  return state === 'list' && origin?.node.kind === 'seq' && origin.node.items.length === 0;
}

function isMissing({ state, origin }: Lookup): boolean {
  if (state === 'list') return origin?.node.kind === 'seq' && origin.node.items.length === 0;
  return state === 'absent' || state === 'deleted';
}
