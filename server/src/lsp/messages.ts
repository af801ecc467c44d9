import type { Localized } from '../core/messages/localized.ts';
import type { Refusal } from '../core/yaml/edit.ts';

/** What the server itself says to the user. */
export const messages = {
  fixAll: { en: 'Fix all Zadig HA problems', 'zh-cn': '修复所有 Zadig HA 问题' },
  disableForLine: { en: 'Disable {rule} for this line', 'zh-cn': '对此行禁用 {rule}' },
  disableForFile: { en: 'Disable {rule} for this file', 'zh-cn': '对此文件禁用 {rule}' },
  tooLarge: {
    en: 'This file has {size} KB, more than zadigHa.maxFileSize ({limit} KB) allows: it is not checked',
    'zh-cn': '此文件大小为 {size} KB，超过 zadigHa.maxFileSize 的上限 {limit} KB，未做检查',
  },
  tooMany: {
    en: '{count} more findings in this file are not shown: mend some of the others first, or run "zadig-ha check"',
    'zh-cn': '此文件还有 {count} 条结果未显示：请先处理其他结果，或运行 “zadig-ha check”',
  },
  layerMissing: {
    en: 'This names the layer {path}, which does not exist, so its values are missing when the installation is judged. Correct the name, or create the file.',
    'zh-cn': '此处列出的层 {path} 不存在，检查该安装时缺少其中的值。请更正名称，或创建该文件。',
  },
  openDocs: { en: 'Open the documentation of {rule}', 'zh-cn': '打开规则 {rule} 的说明文档' },
} as const satisfies Readonly<Record<string, Localized>>;

/** Parts of the line above a values file. */
export const lens = {
  failed: { en: 'failed: {count}', 'zh-cn': '未通过：{count}' },
  warnings: { en: 'warnings: {count}', 'zh-cn': '警告：{count}' },
  expired: { en: 'expired: {count}', 'zh-cn': '已过期：{count}' },
  toDo: { en: 'to do: {count}', 'zh-cn': '待办：{count}' },
  undecided: { en: 'cannot be decided: {count}', 'zh-cn': '无法判断：{count}' },
} as const satisfies Readonly<Record<string, Localized>>;

/** Why something cannot be written into a document. */
export const refusals: Readonly<Record<Refusal, Localized>> = {
  broken: { en: 'The file is not valid YAML', 'zh-cn': '文件不是有效的 YAML' },
  shared: {
    en: 'A value that has to change is shared by an anchor',
    'zh-cn': '需要修改的值通过锚点被多处共用',
  },
  'not-a-container': { en: 'Another value stands where a map is needed', 'zh-cn': '应为映射的位置上是其他值' },
  'multi-line-in-flow': {
    en: 'A value of several lines would have to move into braces',
    'zh-cn': '多行的值无法移入花括号',
  },
  absent: { en: 'The place is not there', 'zh-cn': '找不到对应的位置' },
};
