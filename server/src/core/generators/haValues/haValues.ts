import { format, type Localized } from '../../messages/localized.ts';
import { formatPath } from '../../yaml/path.ts';
import type { Generator, GeneratorInput } from '../generator.ts';
import { commentLines } from '../manifest.ts';
import { onlyComments } from '../metricsOf.ts';
import { type Overlay, overlayFor } from './overlay.ts';

const HEAD: Localized = {
  en: 'What these values lack for high availability in chart {version} ({reason}).\nReplace every <…>, then give this file to Helm as the last one: helm upgrade … --values zadig-ha-values.yaml',
  'zh-cn':
    '高可用所缺少的配置，适用于 chart {version}（{reason}）。\n请替换所有 <…>，并作为最后一个 values 文件传给 Helm：helm upgrade … --values zadig-ha-values.yaml',
};

const MOVES_DATA: Localized = {
  en: 'Other databases start empty: move the data first, or everything is gone for the users.',
  'zh-cn': '新数据库中没有数据：请先完成迁移，否则切换后用户将看不到原有数据。',
};

const LEFT: Localized = {
  en: 'Not solved here, but in the files below this one:',
  'zh-cn': '以下问题不在此处解决，请在原有 values 文件中处理：',
};

const NOTHING: Localized = {
  en: 'Nothing is missing for high availability in chart {version} ({reason}).',
  'zh-cn': '按 chart {version}（{reason}）检查，高可用配置没有缺失。',
};

const BROKEN: Localized = {
  en: 'The files are not valid YAML: correct them first.',
  'zh-cn': 'values 文件不是有效的 YAML，请先修正。',
};

/** The values that an installation lacks for high availability, as one more layer. */
export const HA_VALUES: Generator = {
  id: 'ha-values',
  title: { en: 'Values for high availability', 'zh-cn': '高可用 values' },
  summary: {
    en: 'The smallest layer over these values that makes the installation highly available, with places to fill in',
    'zh-cn': '在现有 values 之上补齐高可用所需配置的最小增量，含待填写的占位符',
  },
  language: 'yaml',
  fileName: 'zadig-ha-values.yaml',
  options: {},
  generate,
};

function generate(input: GeneratorInput): string {
  const { chart, locale } = input;
  const overlay = overlayFor(input);
  if (!overlay) return onlyComments(BROKEN[locale]);
  const data = { version: chart.version, reason: chart.reason[locale] };
  const head = format(overlay.text === '' ? NOTHING : HEAD, data, locale);
  const comments = [
    head,
    ...(overlay.movesData ? [MOVES_DATA[locale]] : []),
    ...(overlay.left.length > 0 ? [remaining(overlay, LEFT[locale])] : []),
  ];
  return `${comments.flatMap(commentLines).join('\n')}\n${overlay.text}`;
}

function remaining({ left }: Overlay, sentence: string): string {
  const lines = left.map(({ rule, valuePath }) => `- ${formatPath(valuePath)}: ${rule}`);
  return [sentence, ...new Set(lines)].join('\n');
}
