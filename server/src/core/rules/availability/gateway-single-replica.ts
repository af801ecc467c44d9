import type { Path } from '../../yaml/path.ts';
import { proposeValues } from '../helpers/propose.ts';
import { isWritten, writtenText } from '../helpers/read.ts';
import { replicasOf } from '../helpers/replicas.ts';
import { defineRule } from '../rule.ts';

const GATEWAY: Path = ['gloo', 'gatewayProxies', 'gatewayProxy'];
const DEPLOYMENT: Path = [...GATEWAY, 'kind', 'deployment'];
const REPLICAS: Path = [...DEPLOYMENT, 'replicas'];
/** With one of these the gateway's own number of replicas does not count. */
const SCALED_BY: readonly Path[] = [
  [...GATEWAY, 'kind', 'daemonSet'],
  [...GATEWAY, 'horizontalPodAutoscaler'],
];

export const gatewaySingleReplica = defineRule({
  id: 'gateway-single-replica',
  category: 'availability',
  severity: 'info',
  profile: 'ha',
  fixable: 'fix',
  title: { en: 'One replica of the gateway', 'zh-cn': '网关只有一个副本' },
  messages: {
    single: {
      en: 'gateway-proxy is the only way into Zadig and has one replica: when its node fails, nobody gets in. Two replicas are enough.',
      'zh-cn': 'gateway-proxy 是 Zadig 的唯一入口且只有一个副本：所在节点故障时将无法访问。两个副本即可。',
    },
    set: { en: 'Give gateway-proxy two replicas', 'zh-cn': '把 gateway-proxy 副本数设为 2' },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    if (SCALED_BY.some((path) => isWritten(values, path)) || writtenText(values, ['tags', 'gloo']) === 'false') return;
    if (values.written(DEPLOYMENT).state === 'deleted') return;
    const unset = values.written(REPLICAS).state === 'absent';
    if (!unset && replicasOf(values, REPLICAS) !== 1) return;
    const proposals = [proposeValues('fix', 'set', values, [{ path: REPLICAS, value: 2 }])];
    report({ at: values.place(REPLICAS), messageId: 'single', proposals });
  },
});
