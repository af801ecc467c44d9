import type { Localized } from '../messages/localized.ts';

/** Why an attestation cannot be written; the file stays as it is. `{path}` names the file, `{line}` counts from 1. */
export const attestationTexts = {
  brokenYaml: {
    en: '{path}, line {line}: this is not valid YAML. Nothing was written; repair it first.',
    'zh-cn': '{path} 第 {line} 行不是有效的 YAML。未写入任何内容，请先修复。',
  },
  severalDocuments: {
    en: '{path} holds several YAML documents, but a configuration is one. Nothing was written; remove the others first.',
    'zh-cn': '{path} 包含多个 YAML 文档，而配置只能有一个。未写入任何内容，请先删除多余的文档。',
  },
  mapExpected: {
    en: '{path}, line {line}: a map of keys and values must stand here. Nothing was written; repair it first.',
    'zh-cn': '{path} 第 {line} 行：此处应为由键和值组成的映射。未写入任何内容，请先修复。',
  },
  textExpected: {
    en: '{path}, line {line}: {key} must be a text. Nothing was written; repair it first.',
    'zh-cn': '{path} 第 {line} 行：{key} 应为文本。未写入任何内容，请先修复。',
  },
  duplicateKey: {
    en: '{path}, line {line}: the key {key} stands here for the second time. Nothing was written; remove one of the two first.',
    'zh-cn': '{path} 第 {line} 行：键 {key} 重复出现。未写入任何内容，请先删除其中一个。',
  },
  shared: {
    en: '{path}, line {line}: what has to change is shared through an anchor, an alias or a merge key (<<). Nothing was written; change it by hand.',
    'zh-cn': '{path} 第 {line} 行：需要修改的内容通过锚点、别名或合并键（<<）共用。未写入任何内容，请手动修改。',
  },
  byHand: {
    en: '{path}, line {line}: the attestation cannot be changed here without changing something else. Nothing was written; change it by hand.',
    'zh-cn': '{path} 第 {line} 行：修改此处的确认记录会影响其他内容。未写入任何内容，请手动修改。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Names a text. */
export type AttestationTextId = keyof typeof attestationTexts;
