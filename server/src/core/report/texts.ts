import type { Localized } from '../messages/localized.ts';
import type { Fact } from './facts.ts';

/** The words of a report. */
export const TEXTS = {
  title: { en: 'Zadig high availability', 'zh-cn': 'Zadig 高可用检查报告' },
  passed: { en: '{passed} of {total} items passed', 'zh-cn': '{total} 项中已通过 {passed} 项' },
  score: { en: 'Score {score}', 'zh-cn': '得分 {score}' },
  scoreNote: {
    en: 'The score weighs the sections; what does not apply does not count.',
    'zh-cn': '得分按章节加权，不适用的条目不计入。',
  },
  colon: { en: ': ', 'zh-cn': '：' },

  installation: { en: 'Installation', 'zh-cn': '安装' },
  files: { en: 'Values files', 'zh-cn': 'values 文件' },
  chart: { en: 'Chart version', 'zh-cn': 'chart 版本' },
  because: { en: '{version} ({reason})', 'zh-cn': '{version}（{reason}）' },
  profile: { en: 'Profile', 'zh-cn': 'profile' },
  date: { en: 'Date', 'zh-cn': '日期' },
  tool: { en: 'Made with', 'zh-cn': '生成工具' },

  open: { en: 'Open items', 'zh-cn': '未完成的条目' },
  urgent: { en: 'Needs attention', 'zh-cn': '需要处理' },
  nothingOpen: { en: 'Nothing is open.', 'zh-cn': '没有未完成的条目。' },
  checklist: { en: 'Checklist', 'zh-cn': '检查清单' },
  findings: { en: 'Open findings', 'zh-cn': '未解决的问题' },
  noFindings: { en: 'The rules find nothing.', 'zh-cn': '未发现问题。' },
  suppressions: { en: 'Suppressions', 'zh-cn': '已屏蔽的问题' },
  noSuppressions: { en: 'No comment silences a finding.', 'zh-cn': '没有被注释屏蔽的问题。' },
  layers: { en: 'Files', 'zh-cn': '文件' },

  section: { en: 'Section', 'zh-cn': '章节' },
  done: { en: 'Passed', 'zh-cn': '通过' },
  count: { en: '{passed} of {total}', 'zh-cn': '{passed} / {total}' },
  notCounted: { en: 'not applicable', 'zh-cn': '不适用' },
  state: { en: 'State', 'zh-cn': '状态' },
  item: { en: 'Item', 'zh-cn': '条目' },
  details: { en: 'Details', 'zh-cn': '说明' },
  severity: { en: 'Severity', 'zh-cn': '级别' },
  rule: { en: 'Rule', 'zh-cn': '规则' },
  message: { en: 'Finding', 'zh-cn': '问题' },
  place: { en: 'Place', 'zh-cn': '位置' },
  reason: { en: 'Reason', 'zh-cn': '理由' },
  noReason: { en: 'none given', 'zh-cn': '未说明' },
  file: { en: 'File', 'zh-cn': '文件' },
  sha256: { en: 'SHA-256', 'zh-cn': 'SHA-256' },
  documentation: { en: 'Documentation', 'zh-cn': '文档' },
} as const satisfies Record<string, Localized>;

/** What stands before a fact; a detail needs no word. */
export const FACT_LABELS: Readonly<Record<Exclude<Fact['kind'], 'detail' | 'attestation'>, Localized>> = {
  evidence: { en: 'Evidence', 'zh-cn': '依据' },
  note: { en: 'Note', 'zh-cn': '备注' },
  wanted: { en: 'Evidence wanted', 'zh-cn': '应提供的依据' },
  place: { en: 'Place', 'zh-cn': '位置' },
};
