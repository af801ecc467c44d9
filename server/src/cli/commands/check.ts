import { defineCommand, type Invocation, type OptionTable, same } from '../args/command.ts';
import { installationOptions } from './installationOptions.ts';
import { outputOptions, stdinOption } from './outputOptions.ts';

const checkOptions = {
  ...installationOptions,
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: ['text', 'json'],
    default: 'text',
    help: { en: 'How findings are written.', 'zh-cn': '结果的格式。' },
  },
  fix: {
    type: 'boolean',
    help: {
      en: 'Repairs what has one right answer, in the files themselves. With - the repaired text goes to standard output and the findings to standard error.',
      'zh-cn': '直接在文件中修复只有一种正确答案的问题。与 - 一起使用时，修复后的文本写到标准输出，结果写到标准错误。',
    },
  },
  'fail-on': {
    type: 'string',
    value: 'SEVERITY',
    choices: ['error', 'warning', 'info', 'never'],
    default: 'error',
    help: {
      en: 'The least severity that makes the exit status 1.',
      'zh-cn': '使退出状态为 1 的最低级别。',
    },
  },
  ...stdinOption,
  ...outputOptions,
} as const satisfies OptionTable;

/** What `check` is called with. */
export type CheckInvocation = Invocation<typeof checkOptions>;

/** `zadig-ha check`: what is wrong in values files. */
export const checkCommand = defineCommand({
  name: 'check',
  summary: {
    en: 'Checks values files of Zadig, and repairs them with --fix.',
    'zh-cn': '检查 Zadig 的 values 文件，加 --fix 时进行修复。',
  },
  details: {
    en: 'Each FILE is an installation of its own; a folder stands for the values files of Zadig in it, - for standard input. Without a FILE, the layers that .zadig-ha.yaml names are checked as one installation; where it names none, all values files of Zadig below the current folder, which are known by their content, not by their names.',
    'zh-cn':
      '每个 FILE 是一个独立的安装；文件夹代表其中的 Zadig values 文件，- 代表标准输入。不给出 FILE 时，把 .zadig-ha.yaml 列出的各层作为一个安装检查；未列出时检查当前文件夹下所有 Zadig values 文件，按内容而不是文件名识别。',
  },
  operands: { usage: '[FILE… | -f LAYER…]', minimum: 0, maximum: Number.POSITIVE_INFINITY },
  options: checkOptions,
  notes: [
    {
      title: { en: 'Exit status:', 'zh-cn': '退出状态：' },
      lines: [
        { term: '0', text: { en: 'No finding reaches --fail-on.', 'zh-cn': '没有达到 --fail-on 级别的结果。' } },
        { term: '1', text: { en: 'At least one finding does.', 'zh-cn': '至少有一个结果达到该级别。' } },
        {
          term: '2',
          text: {
            en: 'A file could not be read, analysed or written (each is named on standard error), or zadig-ha itself failed.',
            'zh-cn': '有文件无法读取、分析或写入（逐个列在标准错误中），或 zadig-ha 自身出错。',
          },
        },
        {
          term: '3',
          text: {
            en: 'Wrong usage, or a configuration with mistakes: what is wrong in it has no effect, and nothing is repaired.',
            'zh-cn': '用法错误，或配置有误：有误的内容不生效，也不进行修复。',
          },
        },
      ],
    },
    {
      title: { en: 'Output:', 'zh-cn': '输出：' },
      lines: [
        {
          text: {
            en: 'Findings go to standard output, everything else to standard error. Text is in Chinese where LC_ALL, LC_MESSAGES or LANG says zh; JSON is always in English. Passwords are masked in the lines shown. Files that are no values files of Zadig are skipped with a word on standard error; neither that nor finding no file at all changes the exit status.',
            'zh-cn':
              '结果写到标准输出，其余写到标准错误。LC_ALL、LC_MESSAGES 或 LANG 为 zh 时文本用中文；JSON 始终用英文。显示的行中密码会被遮盖。不是 Zadig values 的文件会被跳过并在标准错误中说明；跳过文件或没有找到文件都不影响退出状态。',
          },
        },
      ],
    },
    {
      title: { en: 'Examples:', 'zh-cn': '示例：' },
      lines: [
        { text: same('zadig-ha check --fix values.yaml') },
        { text: same('zadig-ha check -f values.yaml -f values-prod.yaml') },
        { text: same('helm get values zadig -n zadig | zadig-ha check --fail-on warning -') },
      ],
    },
  ],
  run: async (invocation) => (await import('../check/runCheck.ts')).runCheck(invocation),
});
