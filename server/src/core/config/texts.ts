import type { Localized } from '../messages/localized.ts';

/** What can be wrong with a configuration. What is wrong has no effect; the default holds in its place. */
export const configTexts = {
  brokenYaml: {
    en: 'This is not valid YAML, so the whole configuration has no effect: {message}',
    'zh-cn': '不是有效的 YAML，整个配置不生效：{message}',
  },
  yamlFault: { en: 'This is not valid YAML: {message}', 'zh-cn': '不是有效的 YAML：{message}' },
  severalDocuments: {
    en: 'A configuration is one YAML document; what follows the first one has no effect.',
    'zh-cn': '配置只能有一个 YAML 文档，第一个之后的内容不生效。',
  },
  rootMap: {
    en: 'A configuration is a map of keys such as profile: ha. This has no effect.',
    'zh-cn': '配置应为映射，例如 profile: ha。这里的内容不生效。',
  },
  duplicateKey: {
    en: 'The key {key} stands here for the second time. Remove one of the two.',
    'zh-cn': '键 {key} 重复出现。请删除其中一个。',
  },
  unknownKey: {
    en: 'There is no key {key} here. Known are: {known}.',
    'zh-cn': '此处没有键 {key}。可用的键：{known}。',
  },
  unknownKeyNear: {
    en: 'There is no key {key} here. Did you mean {nearest}?',
    'zh-cn': '此处没有键 {key}。是否想写 {nearest}？',
  },
  textExpected: { en: '{key} must be a text.', 'zh-cn': '{key} 应为文本。' },
  listExpected: {
    en: '{key} must be a list, even for one item: [{example}].',
    'zh-cn': '{key} 应为列表，只有一项时也写成 [{example}]。',
  },
  mapExpected: { en: '{key} must be a map of keys and values.', 'zh-cn': '{key} 应为由键和值组成的映射。' },
  chartVersion: {
    en: '"{value}" is no chart version. Write its first two numbers, in quotes: "4.3".',
    'zh-cn': '“{value}”不是 chart 版本。请写前两段数字并加引号："4.3"。',
  },
  profile: {
    en: '"{value}" is no profile. Write ha or standalone.',
    'zh-cn': '“{value}”不是有效的 profile。请写 ha 或 standalone。',
  },
  namespace: {
    en: '"{value}" is no Kubernetes namespace: at most 63 lower-case letters, digits and dashes.',
    'zh-cn': '“{value}”不是有效的 Kubernetes 命名空间：最多 63 个小写字母、数字和短横线。',
  },
  release: {
    en: '"{value}" is no name of a Helm release: at most 53 lower-case letters, digits, dashes and dots.',
    'zh-cn': '“{value}”不是有效的 Helm release 名称：最多 53 个小写字母、数字、短横线和点。',
  },
  path: {
    en: '"{value}" is not below the folder of this file. Write a relative path with / and without a way out (..).',
    'zh-cn': '“{value}”不在本文件所在的文件夹内。请写相对路径，用 / 分隔，不要用 .. 跳出该文件夹。',
  },
  ownFile: {
    en: '{value} is this file, which Helm does not read. Name the values files of the installation.',
    'zh-cn': '{value} 就是本文件，Helm 不会读取它。请写出安装所用的 values 文件。',
  },
  glob: {
    en: '"{value}" is no glob: it is empty, or a bracket is not closed. Examples: staging/**, values-*.yaml.',
    'zh-cn': '“{value}”不是有效的通配符：内容为空或括号未闭合。例如 staging/**、values-*.yaml。',
  },
  filesMissing: {
    en: 'This override has no files, so it applies to none. Add files: ["staging/**"].',
    'zh-cn': '该 override 没有 files，不对任何文件生效。请添加 files: ["staging/**"]。',
  },
  unknownRule: {
    en: 'There is no rule {rule}. zadig-ha rules lists all.',
    'zh-cn': '没有规则 {rule}。zadig-ha rules 可列出所有规则。',
  },
  unknownRuleNear: {
    en: 'There is no rule {rule}. Did you mean {nearest}?',
    'zh-cn': '没有规则 {rule}。是否想写 {nearest}？',
  },
  severity: {
    en: '"{value}" is no severity. Write error, warning, info, hint or off.',
    'zh-cn': '“{value}”不是有效的级别。请写 error、warning、info、hint 或 off。',
  },
  noOptions: {
    en: '{rule} has no options; only severity can be set.',
    'zh-cn': '{rule} 没有选项，只能设置 severity。',
  },
  unknownOption: {
    en: '{rule} has no option {option}. It has: {known}.',
    'zh-cn': '{rule} 没有选项 {option}。可用的选项：{known}。',
  },
  option: {
    en: '{option} of {rule} must be a whole number, {minimum} or more.',
    'zh-cn': '{rule} 的 {option} 应为不小于 {minimum} 的整数。',
  },
  unknownItem: {
    en: 'The checklist has no item {item}. zadig-ha checklist lists all.',
    'zh-cn': '检查清单中没有条目 {item}。zadig-ha checklist 可列出所有条目。',
  },
  unknownItemNear: {
    en: 'The checklist has no item {item}. Did you mean {nearest}?',
    'zh-cn': '检查清单中没有条目 {item}。是否想写 {nearest}？',
  },
  decidedByValues: {
    en: 'The values decide {item}, so confirming it has no effect. Remove this.',
    'zh-cn': '{item} 由 values 判定，人工确认不起作用。请删除。',
  },
  attestationIncomplete: {
    en: 'An attestation says who and when; without {missing} it does not count. Add {example}.',
    'zh-cn': '确认记录须写明确认人与日期，缺少 {missing} 时不生效。请添加 {example}。',
  },
  day: {
    en: '"{value}" is no day, so the attestation does not count. Write it as 2026-11-23.',
    'zh-cn': '“{value}”不是有效日期，该确认不生效。请写成 2026-11-23 的形式。',
  },
  expires: {
    en: '"{value}" says no end, so the attestation does not count. Write a number of days such as 30d, a day such as 2026-12-23, or never.',
    'zh-cn': '“{value}”不是有效期限，该确认不生效。请写天数（如 30d）、日期（如 2026-12-23）或 never。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Names a text. */
export type ConfigTextId = keyof typeof configTexts;
