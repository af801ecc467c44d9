import { proposeValues } from '../helpers/propose.ts';
import { replicasOf } from '../helpers/replicas.ts';
import { defineRule } from '../rule.ts';

const REPLICAS = ['microservice', 'cron', 'replicas'];

export const cronReplicas = defineRule({
  id: 'cron-replicas',
  category: 'availability',
  severity: 'warning',
  fixable: 'fix',
  title: { en: 'Several replicas of cron', 'zh-cn': 'cron 有多个副本' },
  messages: {
    several: {
      en: 'cron runs its timers in the process and elects no leader: with {replicas} replicas, scheduled work is doubled or lost. Set it to 1.',
      'zh-cn': 'cron 的定时器在进程内运行且不选主：{replicas} 个副本会让定时任务重复或丢失。请设为 1。',
    },
    set: { en: 'Set the replicas of cron to 1', 'zh-cn': '把 cron 副本数设为 1' },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    const replicas = replicasOf(values, REPLICAS);
    if (replicas === undefined || replicas < 2) return;
    const proposals = [proposeValues('fix', 'set', values, [{ path: REPLICAS, value: 1 }])];
    report({ at: values.place(REPLICAS), messageId: 'several', data: { replicas }, proposals });
  },
});
