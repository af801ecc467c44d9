import type { Assignment } from '../../yaml/editors/assign.ts';
import { ENDPOINT } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

export const endpointFqdnFormat = defineRule({
  id: 'endpoint-fqdn-format',
  category: 'endpoint',
  severity: 'error',
  fixable: 'fix',
  title: { en: 'A scheme or path in the domain', 'zh-cn': '域名中带有协议或路径' },
  messages: {
    format: {
      en: 'Zadig puts the protocol in front of this value itself, so links and login callbacks get a broken address. Write the host only; the scheme belongs into protocol.',
      'zh-cn':
        'Zadig 会自行在该值前加上协议，带协议或路径会让链接与登录回调的地址出错。请只写主机名，协议写在 protocol 中。',
    },
    strip: { en: 'Write {host}', 'zh-cn': '改为 {host}' },
    move: { en: 'Write {host}, and protocol: {scheme}', 'zh-cn': '改为 {host}，并设置 protocol: {scheme}' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const text = writtenText(values, ENDPOINT.fqdn);
    if (text === undefined || !text.includes('/')) return;
    const [, scheme, host] = /^(?:(https?):\/\/)?([^\s/]+)(?:\/\S*)?$/i.exec(text.trim()) ?? [];
    const assignments: [Assignment, ...Assignment[]] = [{ path: ENDPOINT.fqdn, value: host ?? '' }];
    const data = { host: host ?? '', scheme: scheme?.toLowerCase() ?? '' };
    if (scheme !== undefined) assignments.push({ path: ENDPOINT.protocol, value: data.scheme });
    const title = scheme === undefined ? 'strip' : 'move';
    const proposals = host === undefined ? [] : [proposeValues('fix', title, values, assignments, data)];
    report({ at: values.place(ENDPOINT.fqdn), messageId: 'format', proposals });
  },
});
