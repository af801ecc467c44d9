/** What is said about a baseline. `{path}` is what the user calls its file. */
export const baselineTexts = {
  missing: {
    en: 'The baseline {path} does not exist. Add --update-baseline to make it.',
    'zh-cn': '基线 {path} 不存在。加上 --update-baseline 可生成。',
  },
  notJson: {
    en: 'The baseline {path} is not valid JSON. Delete it and make it anew with --update-baseline.',
    'zh-cn': '基线 {path} 不是有效的 JSON。请删除后用 --update-baseline 重新生成。',
  },
  noBaseline: {
    en: '{path} is no baseline of zadig-ha: it lacks "version" or "findings". Name another file.',
    'zh-cn': '{path} 不是 zadig-ha 的基线：缺少 "version" 或 "findings"。请指定其他文件。',
  },
  otherVersion: {
    en: 'The baseline {path} has version {found}, and this zadig-ha reads version {version}. Delete it and make it anew with --update-baseline.',
    'zh-cn':
      '基线 {path} 的版本为 {found}，当前 zadig-ha 只支持版本 {version}。请删除后用 --update-baseline 重新生成。',
  },
  wrongEntry: {
    en: 'Entry {number} of the baseline {path} lacks a file, rule, path, fingerprint or count.',
    'zh-cn': '基线 {path} 的第 {number} 个条目缺少 file、rule、path、fingerprint 或 count。',
  },
  gone: {
    en: '{baseline}: {file} no longer has {rule} at {path}.',
    'zh-cn': '{baseline}：{file} 中 {path} 的 {rule} 已不再出现。',
  },
  goneFromFile: {
    en: '{baseline}: {file} no longer has {rule}.',
    'zh-cn': '{baseline}：{file} 中的 {rule} 已不再出现。',
  },
  goneSum: {
    one: {
      en: '{baseline}: {count} known finding no longer occurs; --update-baseline takes it out.',
      'zh-cn': '{baseline}：{count} 个已知问题不再出现，可用 --update-baseline 移除。',
    },
    many: {
      en: '{baseline}: {count} known findings no longer occur; --update-baseline takes them out.',
      'zh-cn': '{baseline}：{count} 个已知问题不再出现，可用 --update-baseline 移除。',
    },
  },
  updated: {
    en: '{baseline}: {added} added, {removed} removed.',
    'zh-cn': '{baseline}：新增 {added} 个，移除 {removed} 个。',
  },
  upToDate: { en: '{baseline} is up to date.', 'zh-cn': '{baseline} 已是最新。' },
  notUpdated: {
    en: '{baseline} was not updated, because the configuration is not in order.',
    'zh-cn': '配置有误，未更新 {baseline}。',
  },
} as const;
