import type { Path } from '../../yaml/path.ts';
import { ASLAN_EXISTING_CLAIM, ASLAN_STORAGE_CLASS } from '../helpers/aslanStorage.ts';
import { proposeValues } from '../helpers/propose.ts';
import { isWritten } from '../helpers/read.ts';
import { replicasOf } from '../helpers/replicas.ts';
import { defineRule } from '../rule.ts';

const REPLICAS = ['microservice', 'aslan', 'replicas'];

/** Where only old keys tell the version, they may be left over from an upgrade; these keys show that they are. */
const OF_LATER_CHARTS: readonly Path[] = [ASLAN_STORAGE_CLASS, ASLAN_EXISTING_CLAIM, ['ee', 'mongodb']];

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
    const told = chart.source === 'declared' || chart.patch !== undefined;
    if (!told && OF_LATER_CHARTS.some((path) => isWritten(values, path))) return;
    report({
      at: values.place(REPLICAS),
      messageId: 'unsupported',
      data: { version: chart.version, replicas },
      proposals: [proposeValues(told ? 'fix' : 'ask', 'set', values, [{ path: REPLICAS, value: 1 }])],
    });
  },
});
