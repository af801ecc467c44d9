import type { Localized } from './messages/localized.ts';
import type { YamlProblem } from './yaml/problem.ts';
import { NOT_A_MAP, SEVERAL_DOCUMENTS } from './yaml/refusal.ts';

/** How the parser's words begin where one of its codes stands for several faults. */
const BY_WORDS: readonly (readonly [beginning: string, text: string])[] = [
  ['Missing closing "quote', '缺少右双引号'],
  ["Missing closing 'quote", '缺少右单引号'],
  ['Implicit map keys need', '键后缺少冒号'],
  ['Missing : between', '键和值之间缺少冒号'],
  ['Missing , or : between', '各项之间缺少逗号或冒号'],
  ['Missing , between', '各项之间缺少逗号'],
  ['Missing space after :', '冒号后缺少空格'],
  ['Comments must be separated', '注释前缺少空格'],
  ['Tags and anchors must be separated', '标签或锚点后缺少空格'],
  ['Sequence item without -', '列表项前缺少 “-”'],
  ['Flow map', '缩进不足，或缺少右花括号'],
  ['Flow sequence', '缩进不足，或缺少右方括号'],
];

/** The parser's faults by its codes; in English its own words are used. */
const CHINESE: Readonly<Record<string, string>> = {
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
  NOT_A_MAP: 'Helm 只接受由键组成的映射，会拒绝这里的内容',
  NULL_KEY: '缺少键，或键为 null',
  QUESTION_MARK_IN_FLOW: '花括号或方括号中含问号的文本要加引号',
  SEVERAL_DOCUMENTS: '文件中有多个 YAML 文档：Helm 4 会合并，Helm 3 只读第一个。请只保留一个',
  RESOURCE_EXHAUSTION: '内容太多，无法解析',
  TAB_AS_INDENT: '不能用制表符缩进',
  TAG_RESOLVE_FAILED: '标签无法解析',
  TEMPLATE: '模板语法不是 YAML，之后的内容不作判断',
  TOO_DEEP: '嵌套太深',
  GIVEN_UP: '错误过多：只读取了前 10,000 个字符',
  UNEXPECTED_TOKEN: '这里不应有这些字符',
};

/** What a fault is called. */
export function faultText({ code, message }: YamlProblem): Localized {
  const [, byWords] = BY_WORDS.find(([beginning]) => message.startsWith(beginning)) ?? [];
  return { en: message, 'zh-cn': byWords ?? CHINESE[code] ?? message };
}

/** Why a file cannot be judged; `place` names the file, the line and the column. */
export function failureText(place: string, problem: YamlProblem): Localized {
  const { en, 'zh-cn': zh } = faultText(problem);
  if (problem.code === SEVERAL_DOCUMENTS || problem.code === NOT_A_MAP)
    return { en: `${place}: ${en}`, 'zh-cn': `${place}：${zh}` };
  return { en: `${place} is not valid YAML: ${en}`, 'zh-cn': `${place} 不是有效的 YAML：${zh}` };
}
