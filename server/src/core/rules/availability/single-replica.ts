import { COMPONENTS, type Component } from '../../catalog/components.ts';
import { isInRange } from '../../catalog/versions.ts';
import type { Values } from '../../values/values.ts';
import { hasSharedStorage } from '../helpers/aslanStorage.ts';
import { proposeValues } from '../helpers/propose.ts';
import { replicasOf } from '../helpers/replicas.ts';
import { defineRule, type Proposal } from '../rule.ts';

export const singleReplica = defineRule({
  id: 'single-replica',
  category: 'availability',
  severity: 'warning',
  profile: 'ha',
  fixable: 'fix',
  title: { en: 'A service without a second replica', 'zh-cn': '服务没有第二个副本' },
  options: {
    min: {
      type: 'integer',
      default: 2,
      minimum: 2,
      description: { en: 'The number of replicas each service shall have.', 'zh-cn': '每个服务应有的副本数。' },
    },
  },
  messages: {
    tooFew: {
      en: '{service} has {replicas} of {min} replicas: when that pod or its node fails, the service is down. Set {path} to {min} or more.',
      'zh-cn':
        '{service} 只有 {replicas} 个副本（应有 {min} 个）：Pod 或所在节点故障时服务即中断。请把 {path} 设为 {min} 或更多。',
    },
    set: { en: 'Set {path} to {min}', 'zh-cn': '把 {path} 设为 {min}' },
    setWithStorage: {
      en: 'Set {path} to {min}, with a ReadWriteMany storageClass',
      'zh-cn': '把 {path} 设为 {min}，并指定支持 ReadWriteMany 的 storageClass',
    },
  },
  docs: { page: 'high-availability' },
  check({ values, chart, options, report }) {
    const min = options['min'] ?? 2;
    for (const component of COMPONENTS) {
      if (!component.scalesIn.some((range) => isInRange(chart.version, range))) continue;
      const path = [...component.path, 'replicas'];
      const replicas = replicasOf(values, path);
      if (replicas === undefined || replicas >= min) continue;
      report({
        at: values.place(path),
        messageId: 'tooFew',
        data: { service: component.name, replicas, path: path.join('.'), min },
        proposals: [proposal(values, component, min)],
      });
    }
  },
});

/** aslan's replicas need a volume that they share, which only the user can name. */
function proposal(values: Values, { name, path: parent }: Component, min: number): Proposal {
  const path = [...parent, 'replicas'];
  const data = { path: path.join('.'), min };
  const scale = { path, value: min };
  if (name !== 'aslan') return proposeValues('fix', 'set', values, [scale], data);
  if (hasSharedStorage(values)) return proposeValues('ask', 'set', values, [scale], data);
  const storage = { path: [...parent, 'storageClass'], value: '<rwx-storage-class>' };
  return proposeValues('ask', 'setWithStorage', values, [scale, storage], data);
}
