import { defineRule } from '../rule.ts';

/** Judges our own comments, not the values: the engine reports it when all other findings are known. */
export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  category: 'keys',
  severity: 'warning',
  fixable: 'fix',
  title: { en: 'A comment that suppresses nothing', 'zh-cn': '没有屏蔽任何结果的注释' },
  messages: {
    nothing: {
      en: 'This comment suppresses nothing: what it was written for is gone, or stands on another line. Remove it, or it will hide the next mistake here.',
      'zh-cn': '该注释没有屏蔽任何结果：原来的问题已不存在，或位于其他行。请删除它，否则会掩盖此处以后的错误。',
    },
    rule: {
      en: '{rule} finds nothing here, so this suppression has no effect. Remove it, or it will hide the next mistake here.',
      'zh-cn': '{rule} 在此处没有结果，该屏蔽不起作用。请删除它，否则会掩盖此处以后的错误。',
    },
    unknown: {
      en: 'There is no rule {rule}, so this suppression has no effect. zadig-ha rules lists all.',
      'zh-cn': '没有规则 {rule}，该屏蔽不起作用。zadig-ha rules 可列出所有规则。',
    },
    unknownNear: {
      en: 'There is no rule {rule}, so this suppression has no effect. Did you mean {nearest}?',
      'zh-cn': '没有规则 {rule}，该屏蔽不起作用。是否想写 {nearest}？',
    },
    nothingEnabled: {
      en: 'Nothing is disabled here that this comment could enable again. Remove it.',
      'zh-cn': '此处没有被屏蔽的规则可供恢复。请删除该注释。',
    },
    ruleNotDisabled: {
      en: '{rule} is not disabled here, so there is nothing to enable again. Remove it.',
      'zh-cn': '{rule} 在此处没有被屏蔽，无需恢复。请删除它。',
    },
    misspelt: {
      en: '{word} is no comment that Zadig HA knows, so it has no effect. The forms are {forms}.',
      'zh-cn': 'Zadig HA 不认识 {word}，它不起作用。可用的写法有 {forms}。',
    },
    remove: { en: 'Remove the comment', 'zh-cn': '删除该注释' },
    removeRule: { en: 'Remove {rule} from the comment', 'zh-cn': '从注释中删除 {rule}' },
    change: { en: 'Change to {nearest}', 'zh-cn': '改为 {nearest}' },
  },
  docs: { page: 'high-availability' },
  check() {},
});
