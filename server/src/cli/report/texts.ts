import { SEVERITY_NAMES } from '../../core/messages/severityNames.ts';

/** The words of the text report. */
export const reportTexts = {
  severities: SEVERITY_NAMES,
  counts: {
    error: {
      one: { en: '{count} error', 'zh-cn': '{count} 个错误' },
      many: { en: '{count} errors', 'zh-cn': '{count} 个错误' },
    },
    warning: {
      one: { en: '{count} warning', 'zh-cn': '{count} 个警告' },
      many: { en: '{count} warnings', 'zh-cn': '{count} 个警告' },
    },
    info: {
      one: { en: '{count} info', 'zh-cn': '{count} 条信息' },
      many: { en: '{count} info', 'zh-cn': '{count} 条信息' },
    },
    hint: {
      one: { en: '{count} hint', 'zh-cn': '{count} 条提示' },
      many: { en: '{count} hints', 'zh-cn': '{count} 条提示' },
    },
  },
  files: {
    one: { en: '{count} file', 'zh-cn': '{count} 个文件' },
    many: { en: '{count} files', 'zh-cn': '{count} 个文件' },
  },
  fix: { en: 'fix: ', 'zh-cn': '修复：' },
  ask: { en: 'help: ', 'zh-cn': '建议：' },
  or: { en: 'or: ', 'zh-cn': '或：' },
  failed: { en: 'failed: ', 'zh-cn': '失败：' },
  clean: { en: '{files} checked, nothing found.', 'zh-cn': '已检查 {files}，没有发现问题。' },
  nothingNew: { en: '{files} checked, nothing new found.', 'zh-cn': '已检查 {files}，没有发现新问题。' },
  found: { en: '{files} checked: {counts}.', 'zh-cn': '已检查 {files}：{counts}。' },
  repairable: { en: '--fix repairs {count} of them.', 'zh-cn': '其中 {count} 个可用 --fix 修复。' },
  known: { en: '{count} known from the baseline.', 'zh-cn': '另有 {count} 个已记入基线。' },
  suppressed: { en: '{count} suppressed by comments.', 'zh-cn': '另有 {count} 个被注释屏蔽。' },
  notAnalysed: { en: '{files} could not be analysed.', 'zh-cn': '{files}无法分析。' },
  repaired: {
    one: { en: '{path}: repaired {count} finding: {rules}.', 'zh-cn': '{path}：已修复 {count} 个问题：{rules}。' },
    many: { en: '{path}: repaired {count} findings: {rules}.', 'zh-cn': '{path}：已修复 {count} 个问题：{rules}。' },
  },
  repairing: {
    one: {
      en: '{path}: --fix would repair {count} finding: {rules}.',
      'zh-cn': '{path}：--fix 可修复 {count} 个问题：{rules}。',
    },
    many: {
      en: '{path}: --fix would repair {count} findings: {rules}.',
      'zh-cn': '{path}：--fix 可修复 {count} 个问题：{rules}。',
    },
  },
} as const;
