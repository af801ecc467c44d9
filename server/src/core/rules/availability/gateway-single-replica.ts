import { proposeValues } from '../helpers/propose.ts';
import { defineRule } from '../rule.ts';

const REPLICAS = ['gloo', 'gatewayProxies', 'gatewayProxy', 'kind', 'deployment', 'replicas'];

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
    const written = values.written(REPLICAS);
    const unset = written.state === 'absent' || written.state === 'deleted';
    if (!unset && !(written.state === 'scalar' && Number(written.value) <= 1)) return;
    const proposals = [proposeValues('fix', 'set', values, [{ path: REPLICAS, value: 2 }])];
    report({ at: values.place(REPLICAS), messageId: 'single', proposals });
  },
});
