import type { OptionTable } from '../args/command.ts';

/** Where a command's answer goes and what it looks like. */
export const outputOptions = {
  output: {
    type: 'string',
    value: 'FILE',
    help: { en: 'Writes to this file, not to standard output.', 'zh-cn': '写入该文件，而不是标准输出。' },
  },
  quiet: {
    type: 'boolean',
    help: {
      en: 'Says nothing but findings and failures.',
      'zh-cn': '只输出结果和失败。',
    },
  },
  'no-color': {
    type: 'boolean',
    help: {
      en: 'No colour, even on a terminal. So does NO_COLOR=1; FORCE_COLOR=1 does the opposite.',
      'zh-cn': '即使在终端上也不用颜色。NO_COLOR=1 作用相同，FORCE_COLOR=1 则相反。',
    },
  },
} as const satisfies OptionTable;

/** What standard input is called. */
export const stdinOption = {
  'stdin-filename': {
    type: 'string',
    value: 'NAME',
    help: { en: 'What to call standard input in the findings.', 'zh-cn': '结果中标准输入的名称。' },
  },
} as const satisfies OptionTable;
