import { count, share } from './optionShapes.ts';

/** What alerts and dashboard agree on. The shares are those of the High Availability page. Source: zadig-domain §4.4. */
export const THRESHOLDS = {
  'core-threshold': share('0.7', {
    en: 'Share of its CPU or memory limit from which aslan, cron or hub-server is too busy',
    'zh-cn': 'aslan、cron、hub-server 的 CPU 或内存占 limit 的告警比例',
  }),
  'dind-threshold': share('0.8', {
    en: 'Share of its CPU or memory limit from which dind is too busy',
    'zh-cn': 'dind 的 CPU 或内存占 limit 的告警比例',
  }),
  backlog: count('10', {
    en: 'Number of queued workflows above which there is a backlog',
    'zh-cn': '排队工作流超过多少个视为积压',
  }),
} as const;
