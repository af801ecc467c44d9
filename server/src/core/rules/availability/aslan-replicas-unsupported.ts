import { proposeValues } from '../helpers/propose.ts';
import { replicasOf } from '../helpers/replicas.ts';
import { defineRule } from '../rule.ts';

const REPLICAS = ['microservice', 'aslan', 'replicas'];

export const aslanReplicasUnsupported = defineRule({
  id: 'aslan-replicas-unsupported',
  category: 'availability',
  severity: 'warning',
  until: '2.1',
  fixable: 'fix',
  title: { en: 'Several aslan replicas before chart 2.2', 'zh-cn': 'chart 2.2 之前 aslan 使用多副本' },
  messages: {
    unsupported: {
      en: 'aslan has no locks in chart {version}: its {replicas} replicas run the same task twice. Set it to 1, or upgrade to 2.2 or later first.',
      'zh-cn':
        'chart {version} 的 aslan 没有锁：{replicas} 个副本会重复执行同一任务。请设为 1，或先升级到 2.2 及以上。',
    },
    set: { en: 'Set the replicas of aslan to 1', 'zh-cn': '把 aslan 副本数设为 1' },
  },
  docs: { page: 'high-availability' },
  check({ values, chart, report }) {
    const replicas = replicasOf(values, REPLICAS);
    if (replicas === undefined || replicas < 2) return;
    report({
      at: values.place(REPLICAS),
      messageId: 'unsupported',
      data: { version: chart.version, replicas },
      proposals: [proposeValues('fix', 'set', values, [{ path: REPLICAS, value: 1 }])],
    });
  },
});
