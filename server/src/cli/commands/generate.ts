import { defineCommand, type Invocation, type OptionTable, same } from '../args/command.ts';
import { installationOptions, releaseOption } from './installationOptions.ts';
import { outputOptions, stdinOption } from './outputOptions.ts';

const generateOptions = {
  set: {
    type: 'string',
    multiple: true,
    value: 'NAME=VALUE',
    pattern: /^[^=]+=/,
    shape: { en: 'It is NAME=VALUE.', 'zh-cn': '应为 NAME=VALUE。' },
    help: {
      en: 'An option of the kind; zadig-ha generate KIND --help lists them. Of the same name the last one counts.',
      'zh-cn': '该类型的选项，由 zadig-ha generate KIND --help 列出。同名时以最后一个为准。',
    },
  },
  ...installationOptions,
  ...releaseOption,
  lang: {
    type: 'string',
    value: 'LANG',
    choices: ['en', 'zh-cn'],
    help: {
      en: 'The language of comments and prose, if not that of the environment.',
      'zh-cn': '注释与说明文字的语言；默认由环境决定。',
    },
  },
  ...stdinOption,
  output: outputOptions.output,
  'no-color': outputOptions['no-color'],
} as const satisfies OptionTable;

/** What `generate` is called with. */
export type GenerateInvocation = Invocation<typeof generateOptions>;

/** `zadig-ha generate`: a file for the cluster, made for one installation. */
export const generateCommand = defineCommand({
  name: 'generate',
  summary: {
    en: 'Writes alert rules, backups, a runbook and more for one installation.',
    'zh-cn': '为一个安装生成告警规则、备份任务、恢复手册等。',
  },
  details: {
    en: 'What is written fits the values: the components of the chart version, their replicas, built-in or external databases and their names. Namespace and release are those of the options, else of the configuration, else zadig. FILE may be left out where .zadig-ha.yaml names the layers, or where there is exactly one values file of Zadig below the current folder; - is standard input.',
    'zh-cn':
      '生成的内容以 values 为准：chart 版本包含的组件、副本数、内置或外部数据库及其库名。命名空间与 release 取自选项，其次取自配置，都没有时为 zadig。由 .zadig-ha.yaml 列出各层，或当前文件夹下只有一个 Zadig values 文件时，可省略 FILE；- 代表标准输入。',
  },
  operands: { usage: 'KIND [FILE | -f LAYER…]', minimum: 1, maximum: 2 },
  options: generateOptions,
  notes: [
    {
      title: { en: 'Exit status:', 'zh-cn': '退出状态：' },
      lines: [
        { term: '0', text: { en: 'It is written.', 'zh-cn': '已生成。' } },
        {
          term: '2',
          text: {
            en: 'The installation could not be read, or the output could not be written.',
            'zh-cn': '该安装无法读取，或输出无法写入。',
          },
        },
        {
          term: '3',
          text: {
            en: 'Wrong usage, or a configuration with mistakes: nothing is written then.',
            'zh-cn': '用法错误，或配置有误；此时不写入任何内容。',
          },
        },
      ],
    },
    {
      title: { en: 'Examples:', 'zh-cn': '示例：' },
      lines: [
        { text: same('zadig-ha generate alerts values.yaml --set core-threshold=0.8') },
        { text: same('zadig-ha generate service-monitor | kubectl apply -f -') },
        { text: same('helm get values zadig -n zadig | zadig-ha generate backup -') },
      ],
    },
  ],
  moreNotes: async (operands) => (await import('../generate/kindNotes.ts')).kindNotes(operands),
  run: async (invocation) => (await import('../generate/runGenerate.ts')).runGenerate(invocation),
});
