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

/** The parser's faults in Chinese, by its codes; in English its own words are used. */
export const chineseFaults: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '别名上不能再写锚点或标签',
  BAD_ALIAS: '别名前面没有对应的锚点',
  BAD_COLLECTION_TYPE: '标签与节点的类型不符',
  BAD_DIRECTIVE: '指令有误',
  BAD_DQ_ESCAPE: '双引号字符串中有无效的转义',
  BAD_INDENT: '缩进有误',
  BAD_PROP_ORDER: '锚点和标签的位置有误',
  BAD_SCALAR_START: '普通标量不能以这个字符开头',
  BLOCK_AS_IMPLICIT_KEY: '嵌套的映射不能写在同一行',
  BLOCK_IN_FLOW: '花括号或方括号中不能写块结构',
  COMMENT_SPACE: '注释前要有空格',
  CONTROL_CHARACTER: '不能有控制字符',
  DUPLICATE_KEY: '同一个映射中有重复的键，Helm 只取最后一个',
  IMPOSSIBLE: '无法解析',
  KEY_OVER_1024_CHARS: '键太长',
  MISSING_CHAR: '缺少字符',
  MULTILINE_IMPLICIT_KEY: '键不能跨行',
  MULTIPLE_ANCHORS: '一个节点只能有一个锚点',
  MULTIPLE_DOCS: '这里又开始了一个文档',
  MULTIPLE_TAGS: '一个节点只能有一个标签',
  NON_STRING_KEY: '键应为字符串',
  NULL_KEY: '缺少键，或键为 null',
  QUESTION_MARK_IN_FLOW: '花括号或方括号中含问号的文本要加引号',
  RESOURCE_EXHAUSTION: '内容太多，无法解析',
  TAB_AS_INDENT: '不能用制表符缩进',
  TAG_RESOLVE_FAILED: '标签无法解析',
  TOO_DEEP: '嵌套太深',
  GIVEN_UP: '错误过多：只读取了前 10,000 个字符',
  UNEXPECTED_TOKEN: '这里不应有这些字符',
};
