import type { Localized } from '../core/messages/localized.ts';

/** Why a file could not be read or written. `{path}` is the name that the file goes by, `{cause}` the system's own words. */
export const diskTexts = {
  missing: {
    en: '{path} does not exist. Check the spelling and the folder that you are in.',
    'zh-cn': '{path} 不存在。请检查拼写和当前所在的文件夹。',
  },
  notPermitted: {
    en: '{path} may not be read: check its permissions.',
    'zh-cn': '无权读取 {path}，请检查权限。',
  },
  linkLoop: {
    en: '{path} is a link that leads round in circles: name the file itself.',
    'zh-cn': '{path} 是循环链接，请直接指定文件。',
  },
  danglingLink: {
    en: '{path} is a link to a file that does not exist. Nothing was written.',
    'zh-cn': '{path} 是指向不存在文件的链接。未写入任何内容。',
  },
  folderMissing: {
    en: '{path} could not be created: its folder does not exist.',
    'zh-cn': '无法创建 {path}：所在文件夹不存在。',
  },
  notRegular: {
    en: '{path} is no regular file. Nothing was written.',
    'zh-cn': '{path} 不是普通文件。未写入任何内容。',
  },
  unreadable: { en: '{path} could not be read: {cause}.', 'zh-cn': '无法读取 {path}：{cause}。' },
  writeProtected: {
    en: '{path} could not be written: the file or its folder is read-only. Nothing was changed.',
    'zh-cn': '无法写入 {path}：文件或所在文件夹是只读的。未做任何改动。',
  },
  unwritable: {
    en: '{path} could not be written: {cause}. It is unchanged.',
    'zh-cn': '无法写入 {path}：{cause}。文件未改变。',
  },
  binary: { en: '{path} is not a text file. Name another one.', 'zh-cn': '{path} 不是文本文件，请指定其他文件。' },
  utf16: {
    en: '{path} is written in UTF-16. Save it as UTF-8.',
    'zh-cn': '{path} 的编码是 UTF-16。请另存为 UTF-8。',
  },
  notUtf8: {
    en: '{path} is not valid UTF-8: line {line}. Save it as UTF-8.',
    'zh-cn': '{path} 不是有效的 UTF-8：第 {line} 行。请另存为 UTF-8。',
  },
  tooLarge: {
    en: '{path} is larger than {limit} MB. Nothing was written.',
    'zh-cn': '{path} 超过 {limit} MB。未写入任何内容。',
  },
  locked: {
    en: '{path} is being changed by another program: {lock} lies beside it. Try again; if nobody is writing any more, delete {lock}.',
    'zh-cn': '其他程序正在修改 {path}：旁边有 {lock}。请重试；如果已没有程序在写入，请删除 {lock}。',
  },
  keepsChanging: {
    en: '{path} was changed by another program again and again. Nothing was written; try again.',
    'zh-cn': '{path} 不断被其他程序修改。未写入任何内容，请重试。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
