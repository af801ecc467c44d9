import type { Values } from '../../values/values.ts';
import type { Assignment } from '../../yaml/editors/assign.ts';
import { ENDPOINT } from '../helpers/endpoint.ts';
import { proposeValues } from '../helpers/propose.ts';
import { effectiveText, isWritten, writtenText } from '../helpers/read.ts';
import { defineRule, type Proposal } from '../rule.ts';

/** `[http[s]://]host[:port][/path]` */
const ADDRESS = /^(?:(https?):\/\/)?([\p{L}\p{N}.-]+(?::\d+)?)(?:\/\S*)?$/iu;

export const endpointFqdnFormat = defineRule({
  id: 'endpoint-fqdn-format',
  category: 'endpoint',
  severity: 'error',
  fixable: 'fix',
  judgesForm: true,
  title: { en: 'A scheme or path in the domain', 'zh-cn': '域名中带有协议或路径' },
  messages: {
    format: {
      en: 'Zadig puts the protocol in front of this value itself, so links and login callbacks get a broken address. Write the host only; the scheme belongs in protocol.',
      'zh-cn':
        'Zadig 会自行在该值前加上协议，带协议或路径会让链接与登录回调的地址出错。请只写主机名，协议写在 protocol 中。',
    },
    strip: { en: 'Write {host}', 'zh-cn': '改为 {host}' },
    move: { en: 'Write {host}, and protocol: {scheme}', 'zh-cn': '改为 {host}，并设置 protocol: {scheme}' },
  },
  docs: { page: 'install' },
  check({ values, report }) {
    const text = writtenText(values, ENDPOINT.fqdn);
    if (text === undefined || !text.includes('/') || text.includes('<')) return;
    // With an IP endpoint nobody reads the domain.
    if (effectiveText(values, ENDPOINT.type) === 'IP') return;
    const [, scheme, host] = ADDRESS.exec(text.trim()) ?? [];
    report({
      at: values.place(ENDPOINT.fqdn),
      messageId: 'format',
      proposals: host === undefined ? [] : proposals(values, host, scheme?.toLowerCase()),
    });
  },
});

function proposals(values: Values, host: string, scheme: string | undefined): readonly Proposal[] {
  const data = { host, scheme: scheme ?? '' };
  const domain: Assignment = { path: ENDPOINT.fqdn, value: host };
  const protocol = effectiveText(values, ENDPOINT.protocol);
  const agrees = scheme === undefined || scheme === protocol;
  // The address that somebody typed out tells the scheme; only a written https is not given up unasked.
  const decided = agrees || scheme === 'https' || !isWritten(values, ENDPOINT.protocol);
  const strip = proposeValues(decided ? 'fix' : 'ask', 'strip', values, [domain], data);
  if (scheme === undefined || agrees) return [strip];
  const assignments = [domain, { path: ENDPOINT.protocol, value: scheme }] as const;
  const move = proposeValues(decided ? 'fix' : 'ask', 'move', values, assignments, data);
  return decided ? [move] : [move, strip];
}
