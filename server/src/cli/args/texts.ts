/** What is said about wrong usage. */
export const usage = {
  unknownOption: { en: 'Unknown option {option}.', 'zh-cn': '未知选项 {option}。' },
  unknownOptionNear: {
    en: 'Unknown option {option}. Did you mean {suggestion}?',
    'zh-cn': '未知选项 {option}。是否想写 {suggestion}？',
  },
  unknownCommand: { en: 'Unknown command {command}.', 'zh-cn': '未知命令 {command}。' },
  unknownCommandNear: {
    en: 'Unknown command {command}. Did you mean {suggestion}?',
    'zh-cn': '未知命令 {command}。是否想写 {suggestion}？',
  },
  valueMissing: { en: '{option} needs a value: {value}.', 'zh-cn': '{option} 需要一个值：{value}。' },
  noValueWanted: { en: '{option} takes no value.', 'zh-cn': '{option} 不接受值。' },
  repeated: { en: '{option} may be given only once.', 'zh-cn': '{option} 只能给出一次。' },
  wrongChoice: {
    en: '{option} cannot be "{value}". It is one of {choices}.',
    'zh-cn': '{option} 不能是“{value}”。可选值：{choices}。',
  },
  wrongValue: { en: '{option} cannot be "{value}". ', 'zh-cn': '{option} 不能是“{value}”。' },
  tooFewOperands: { en: '{operands} is missing.', 'zh-cn': '缺少 {operands}。' },
  tooManyOperands: { en: 'Unexpected argument {operand}.', 'zh-cn': '多余的参数 {operand}。' },
  seeHelp: { en: ' See {command} --help.', 'zh-cn': '参见 {command} --help。' },
} as const;

/** The words of the help around what the commands say of themselves. */
export const helpTexts = {
  about: {
    en: 'Finds what keeps an installation of Zadig from being highly available in its Helm values, and repairs it.',
    'zh-cn': '在 Helm values 文件中找出妨碍 Zadig 高可用的配置，并加以修复。',
  },
  usage: { en: 'Usage: ', 'zh-cn': '用法：' },
  commands: { en: 'Commands:', 'zh-cn': '命令：' },
  options: { en: 'Options:', 'zh-cn': '选项：' },
  optionsPlaceholder: { en: '[options]', 'zh-cn': '[选项]' },
  oneOf: { en: '[{choices}]', 'zh-cn': '[{choices}]' },
  oneOfDefault: { en: '[{choices}; default {default}]', 'zh-cn': '[{choices}；默认 {default}]' },
  repeatable: { en: 'May be repeated.', 'zh-cn': '可重复给出。' },
  help: { en: 'Shows this help.', 'zh-cn': '显示本帮助。' },
  version: { en: 'Shows the version.', 'zh-cn': '显示版本。' },
  more: {
    en: '{program} COMMAND --help explains a command and its options.',
    'zh-cn': '{program} COMMAND --help 说明一个命令及其选项。',
  },
  language: {
    en: 'Text is in Chinese where LC_ALL, LC_MESSAGES or LANG says zh, else in English. JSON is always in English.',
    'zh-cn': 'LC_ALL、LC_MESSAGES 或 LANG 为 zh 时文本用中文，否则用英文；JSON 始终用英文。',
  },
} as const;
