import type { Localized } from '../messages/localized.ts';
import type { ItemState } from './checklist.ts';

/** What the states are called. */
export const STATE_NAMES: Readonly<Record<ItemState, Localized>> = {
  passed: { en: 'passed', 'zh-cn': '通过' },
  failed: { en: 'failed', 'zh-cn': '未通过' },
  warning: { en: 'warning', 'zh-cn': '警告' },
  unknown: { en: 'unknown', 'zh-cn': '未知' },
  todo: { en: 'to do', 'zh-cn': '待办' },
  expired: { en: 'expired', 'zh-cn': '已过期' },
  'not-applicable': { en: 'not applicable', 'zh-cn': '不适用' },
};

/** Why an item is in its state, where no finding says it. */
export const DETAILS = {
  passed: { en: 'Fulfilled by the values', 'zh-cn': 'values 已满足' },
  byDefault: { en: 'Not set in the values: left to the chart', 'zh-cn': 'values 中未设置，沿用 chart 默认值' },
  todo: { en: 'Not in the values: somebody has to confirm it', 'zh-cn': '无法从 values 判断，需要人工确认' },
  attested: { en: 'Confirmed by {by} on {at}', 'zh-cn': '{by} 于 {at} 确认' },
  attestedUntil: {
    en: 'Confirmed by {by} on {at}, valid until {until}',
    'zh-cn': '{by} 于 {at} 确认，有效期至 {until}',
  },
  expired: {
    en: 'Confirmed by {by} on {at}, expired since {until}: confirm it again',
    'zh-cn': '{by} 于 {at} 确认，已于 {until} 到期，请重新确认',
  },
  future: {
    en: 'Confirmed by {by} on {at}, which has not come yet: correct the date',
    'zh-cn': '{by} 的确认日期 {at} 尚未到来，请更正',
  },
  undecidable: { en: 'Cannot be decided from these values', 'zh-cn': '根据当前 values 无法判断' },
  brokenYaml: { en: 'The file is not valid YAML', 'zh-cn': '文件不是有效的 YAML' },
  standalone: { en: 'Not needed in the standalone profile', 'zh-cn': 'standalone 模式下不需要' },
  tooOld: { en: 'Needs chart {version} or later', 'zh-cn': '需要 chart {version} 及以上版本' },
  noService: { en: 'No separate service in chart {version}', 'zh-cn': 'chart {version} 中没有该独立服务' },
  accepted: { en: 'A comment in the file accepts what was found', 'zh-cn': '文件中的注释已接受该问题' },
  acceptedBecause: {
    en: 'A comment in the file accepts what was found: {reason}',
    'zh-cn': '文件中的注释已接受该问题：{reason}',
  },
} as const satisfies Record<string, Localized>;

/** Names a text. */
export type DetailId = keyof typeof DETAILS;
