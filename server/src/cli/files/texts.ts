/** Why a file is not judged or repaired, and what is said about files that are left alone. `{path}` as the user wrote it. */
export const fileTexts = {
  outputUnwritable: {
    en: 'The output could not be written to {path}: {cause}. Check the folder and its permissions.',
    'zh-cn': '无法将输出写入 {path}：{cause}。请检查文件夹及其权限。',
  },
  changedMeanwhile: {
    en: '{path} was changed by someone else meanwhile and is not overwritten. Run the command again.',
    'zh-cn': '{path} 在此期间被其他程序修改，未覆盖。请重新运行命令。',
  },
  notRegular: {
    en: '{path} is no regular file and cannot be repaired in place. Use - to repair standard input.',
    'zh-cn': '{path} 不是普通文件，无法就地修复。可用 - 修复标准输入。',
  },
  linkedOut: {
    en: '{path} is a link that leads out of the folder of the configuration, and was not repaired. Name the file itself.',
    'zh-cn': '{path} 是指向配置文件夹之外的链接，未修复。请直接指定该文件。',
  },
  tooLarge: {
    en: '{path} is larger than {limit} MB, which no values file is.',
    'zh-cn': '{path} 超过 {limit} MB，不可能是 values 文件。',
  },
  layerMissing: {
    en: '{config} names the layer {path}, which does not exist. Correct its name there.',
    'zh-cn': '{config} 列出的层 {path} 不存在，请在其中更正。',
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
  passedOver: {
    one: {
      en: '{count} other file is not a values file of Zadig.',
      'zh-cn': '另有 {count} 个文件不是 Zadig 的 values 文件。',
    },
    many: {
      en: '{count} other files are not values files of Zadig.',
      'zh-cn': '另有 {count} 个文件不是 Zadig 的 values 文件。',
    },
  },
  unchanged: {
    one: {
      en: '{count} file was not checked: unchanged since {revision}.',
      'zh-cn': '{count} 个文件自 {revision} 以来没有变化，未检查。',
    },
    many: {
      en: '{count} files were not checked: unchanged since {revision}.',
      'zh-cn': '{count} 个文件自 {revision} 以来没有变化，未检查。',
    },
  },
  noMatch: {
    en: '{path} matches no file. Check the pattern; a file that git ignores has to be named itself.',
    'zh-cn': '{path} 没有匹配任何文件。请检查通配符；被 git 忽略的文件需要直接写出文件名。',
  },
  notValues: {
    en: '{path} is not a values file of Zadig. If it is one, say so in a comment of its first lines: # zadig-ha: profile=ha',
    'zh-cn': '{path} 不是 Zadig 的 values 文件。如果确实是，请在开头几行用注释声明：# zadig-ha: profile=ha',
  },
  nothingFound: {
    en: 'No values file of Zadig was found below {path}. Name one: {program} FILE.',
    'zh-cn': '在 {path} 下没有找到 Zadig 的 values 文件。请指定文件：{program} FILE。',
  },
} as const;
