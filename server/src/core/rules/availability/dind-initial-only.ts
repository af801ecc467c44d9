import type { Lookup } from '../../values/values.ts';
import { defineRule } from '../rule.ts';

export const dindInitialOnly = defineRule({
  id: 'dind-initial-only',
  category: 'availability',
  severity: 'info',
  since: '1.15',
  fixable: 'none',
  title: { en: 'dind is sized in the cluster settings', 'zh-cn': 'dind 以集群设置为准' },
  messages: {
    initial: {
      en: 'Only the first installation reads {key} of dind: whenever aslan starts, the cluster settings in the UI win. Set replicas and resources there.',
      'zh-cn':
        'dind 的 {key} 仅在首次安装时生效：aslan 每次启动都会以界面上的集群设置覆盖。请在集群设置中调整副本数与资源。',
    },
  },
  docs: { page: 'cluster-manage' },
  check({ values, report }) {
    for (const key of ['replicas', 'resources']) {
      const path = ['microservice', 'dind', key];
      if (setsSomething(values.written(path)))
        report({ at: values.keyPlace(path), messageId: 'initial', data: { key } });
    }
  },
});

function setsSomething({ state, origin }: Lookup): boolean {
  return state === 'scalar' || (state === 'map' && origin?.node.kind === 'map' && origin.node.entries.length > 0);
}
