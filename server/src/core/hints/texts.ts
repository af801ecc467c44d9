import type { Localized } from '../messages/localized.ts';

/** What hints say; `{name}` places are those of `format`. */
export const texts = {
  overridden: {
    en: 'Overridden in {file}, line {line}: the effective value is {value}',
    'zh-cn': '被 {file} 第 {line} 行覆盖，生效值为 {value}',
  },
  overrides: { en: 'overrides {file}:{line} (was {was})', 'zh-cn': '覆盖 {file}:{line}（原为 {was}）' },
  aliased: { en: 'Value of the anchor &{anchor} in line {line}', 'zh-cn': '第 {line} 行锚点 &{anchor} 的值' },
  chart: { en: 'chart default', 'zh-cn': 'chart 默认值' },
  fromChart: {
    en: '{key}: {value} is the default of chart {version} ({reason})',
    'zh-cn': '{key}: {value} 是 chart {version} 的默认值（{reason}）',
  },
  fromLayer: {
    en: '{key}: {value} comes from {file}, line {line}',
    'zh-cn': '{key}: {value} 来自 {file} 第 {line} 行',
  },
  fromMerge: {
    en: '{key}: {value} comes through a merge key from line {line}',
    'zh-cn': '{key}: {value} 经合并键来自第 {line} 行',
  },
} as const satisfies Readonly<Record<string, Localized>>;
