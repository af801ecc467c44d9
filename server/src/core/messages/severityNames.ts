import type { Localized } from './localized.ts';

/** What the severities of findings are called. */
export const SEVERITY_NAMES = {
  error: { en: 'error', 'zh-cn': '错误' },
  warning: { en: 'warning', 'zh-cn': '警告' },
  info: { en: 'info', 'zh-cn': '信息' },
  hint: { en: 'hint', 'zh-cn': '提示' },
} as const satisfies Record<string, Localized>;
