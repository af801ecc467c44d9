/** Why a file could not be read or written, and what is said about files that are left alone. `{path}` as the user wrote it. */
export const fileTexts = {
  missing: {
    en: '{path} does not exist. Check the spelling and the folder that you are in.',
    'zh-cn': '{path} 不存在。请检查拼写和当前所在的文件夹。',
  },
  notPermitted: {
    en: '{path} may not be read: permission denied.',
    'zh-cn': '无权读取 {path}。',
  },
  linkLoop: {
    en: '{path} is a link that leads round in circles.',
    'zh-cn': '{path} 是循环链接。',
  },
  unreadable: { en: '{path} could not be read: {cause}.', 'zh-cn': '无法读取 {path}：{cause}。' },
  unwritable: {
    en: '{path} could not be written: {cause}. It is unchanged.',
    'zh-cn': '无法写入 {path}：{cause}。文件未改变。',
  },
  outputUnwritable: {
    en: 'The output could not be written to {path}: {cause}.',
    'zh-cn': '无法将输出写入 {path}：{cause}。',
  },
  changedMeanwhile: {
    en: '{path} was changed by someone else meanwhile and is not overwritten. Run the command again.',
    'zh-cn': '{path} 在此期间被其他程序修改，未覆盖。请重新运行命令。',
  },
  notRegular: {
    en: '{path} is no regular file and cannot be repaired in place. Use - to repair standard input.',
    'zh-cn': '{path} 不是普通文件，无法就地修复。可用 - 修复标准输入。',
  },
  binary: { en: '{path} is not a text file.', 'zh-cn': '{path} 不是文本文件。' },
  utf16: {
    en: '{path} is written in UTF-16. Save it as UTF-8.',
    'zh-cn': '{path} 的编码是 UTF-16。请另存为 UTF-8。',
  },
  notUtf8: {
    en: '{path} is not valid UTF-8: line {line}. Save it as UTF-8.',
    'zh-cn': '{path} 不是有效的 UTF-8：第 {line} 行。请另存为 UTF-8。',
  },
  tooLarge: {
    en: '{path} is larger than {limit} MB, which no values file is.',
    'zh-cn': '{path} 超过 {limit} MB，不可能是 values 文件。',
  },
  otherLayer: {
    en: '{path} was not judged, because another layer of the installation could not be read.',
    'zh-cn': '{path} 未检查，因为该安装的另一层无法读取。',
  },
  skippedLarge: {
    en: '{path} was skipped: larger than {limit} MB.',
    'zh-cn': '已跳过 {path}：超过 {limit} MB。',
  },
  skipped: {
    en: '{path} was skipped: not a values file of Zadig.',
    'zh-cn': '已跳过 {path}：不是 Zadig 的 values 文件。',
  },
  notValues: {
    en: '{path} is not a values file of Zadig.',
    'zh-cn': '{path} 不是 Zadig 的 values 文件。',
  },
  nothingFound: {
    en: 'No values file of Zadig was found below {path}. Name one: {program} FILE.',
    'zh-cn': '在 {path} 下没有找到 Zadig 的 values 文件。请指定文件：{program} FILE。',
  },
} as const;
