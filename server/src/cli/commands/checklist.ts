import { defineCommand, type Invocation, type OptionTable, same } from '../args/command.ts';
import { installationOptions } from './installationOptions.ts';
import { outputOptions, stdinOption } from './outputOptions.ts';

const checklistOptions = {
  ...installationOptions,
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: ['text', 'json', 'markdown', 'html'],
    default: 'text',
    help: {
      en: 'How the checklist is written. All but text are reports to keep, with the date, hashes of the files, open findings and suppressions.',
      'zh-cn': '清单的格式。除 text 外都是可存档的报告，含日期、文件哈希、未解决和已屏蔽的问题。',
    },
  },
  'fail-on': {
    type: 'string',
    value: 'STATE',
    choices: ['failed', 'todo', 'never'],
    default: 'failed',
    help: {
      en: 'The state of an item that makes the exit status 1; todo means failed, to do or expired.',
      'zh-cn': '使退出状态为 1 的条目状态；todo 指未通过、待办或已过期。',
    },
  },
  ...stdinOption,
  output: outputOptions.output,
  'no-color': outputOptions['no-color'],
} as const satisfies OptionTable;

/** What `checklist` is called with. */
export type ChecklistInvocation = Invocation<typeof checklistOptions>;

/** `zadig-ha checklist`: the items of Zadig's page on high availability, for one installation. */
export const checklistCommand = defineCommand({
  name: 'checklist',
  summary: {
    en: 'Shows the high-availability checklist of one installation.',
    'zh-cn': '显示一个安装的高可用检查清单。',
  },
  details: {
    en: 'FILE may be left out where .zadig-ha.yaml names the layers, or where there is exactly one values file of Zadig below the current folder; - is standard input.',
    'zh-cn': '由 .zadig-ha.yaml 列出各层，或当前文件夹下只有一个 Zadig values 文件时，可省略 FILE；- 代表标准输入。',
  },
  operands: { usage: '[FILE | -f LAYER…]', minimum: 0, maximum: 1 },
  options: checklistOptions,
  notes: [
    {
      title: { en: 'Exit status:', 'zh-cn': '退出状态：' },
      lines: [
        { term: '0', text: { en: 'No item reaches --fail-on.', 'zh-cn': '没有条目达到 --fail-on。' } },
        {
          term: '1',
          text: {
            en: 'At least one item does; each is named on standard error.',
            'zh-cn': '至少有一个条目达到，逐个列在标准错误中。',
          },
        },
        {
          term: '2',
          text: {
            en: 'The installation could not be read or analysed, or zadig-ha itself failed.',
            'zh-cn': '该安装无法读取或分析，或 zadig-ha 自身出错。',
          },
        },
        {
          term: '3',
          text: { en: 'Wrong usage, or a configuration with mistakes.', 'zh-cn': '用法错误，或配置有误。' },
        },
      ],
    },
    {
      title: { en: 'Examples:', 'zh-cn': '示例：' },
      lines: [
        { text: same('zadig-ha checklist --fail-on todo') },
        { text: same('zadig-ha checklist --format html --output report.html') },
      ],
    },
  ],
  run: async (invocation) => (await import('../checklist/runChecklist.ts')).runChecklist(invocation),
});
