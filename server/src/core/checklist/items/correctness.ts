import type { SectionDefinition } from './item.ts';

/** Whether the chart reads the values as they were meant. */
export const correctness: SectionDefinition = {
  id: 'correctness',
  title: { en: 'Correctness', 'zh-cn': '正确性' },
  weight: 1,
  items: [
    {
      id: 'configuration-errors',
      title: { en: 'No other error in the values', 'zh-cn': 'values 中没有其他错误' },
      kind: 'auto',
      why: {
        en: 'A value that Helm ignores or Zadig cannot read makes every other answer here worthless.',
        'zh-cn': '若有 Helm 忽略或 Zadig 无法读取的值，其他条目的结论都不可靠。',
      },
      page: 'high-availability',
      rules: [],
    },
  ],
};
