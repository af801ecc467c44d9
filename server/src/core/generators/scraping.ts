import type { Localized } from '../messages/localized.ts';
import { duration } from './optionShapes.ts';

/** The option for the time between two scrapes. */
export const INTERVAL = duration('30s', { en: 'Time between two scrapes', 'zh-cn': '采集间隔' });

/** Why the labels of a metric win over those of its target. */
export const HONOR_LABELS: Localized = {
  en: 'The labels service and pod are those of the pod that a metric speaks of, not of aslan.',
  'zh-cn': 'service、pod 标签指的是指标所描述的 Pod，而不是 aslan。',
};
