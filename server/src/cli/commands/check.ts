import { defineCommand, type Invocation, type OptionTable, same } from '../args/command.ts';
import { installationOptions } from './installationOptions.ts';
import { outputOptions, stdinOption } from './outputOptions.ts';

const checkOptions = {
  ...installationOptions,
  format: {
    type: 'string',
    multiple: true,
    value: 'FORMAT',
    choices: ['text', 'json', 'sarif', 'junit', 'github', 'markdown'],
    default: 'text',
    help: { en: 'How findings are written.', 'zh-cn': '结果的格式。' },
  },
  output: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: {
      en: 'Writes the --format before it to this file, not to standard output.',
      'zh-cn': '把它前面的 --format 写入该文件，而不是标准输出。',
    },
  },
  baseline: {
    type: 'string',
    value: 'FILE',
    help: {
      en: 'The findings that are known already: they are counted, and only new ones are shown and make the exit status 1.',
      'zh-cn': '已知结果的基线：已知结果只计数，只显示新结果，也只有新结果会使退出状态为 1。',
    },
  },
  'update-baseline': {
    type: 'boolean',
    help: {
      en: 'Writes the findings of this run to the baseline, and takes out what no longer occurs.',
      'zh-cn': '把本次结果写入基线，并移除不再出现的条目。',
    },
  },
  fix: {
    type: 'boolean',
    help: {
      en: 'Repairs what has one right answer, in the files themselves. With - the repaired text goes to standard output and the findings to standard error.',
      'zh-cn': '直接在文件中修复只有一种正确答案的问题。与 - 一起使用时，修复后的文本写到标准输出，结果写到标准错误。',
    },
  },
  'dry-run': {
    type: 'boolean',
    help: {
      en: 'With --fix: writes no file, and prints what would change as a unified diff; the findings go to standard error. The lines are as they are in the files, passwords included.',
      'zh-cn':
        '与 --fix 一起使用：不写入文件，只把将要做的改动以 unified diff 输出，结果写到标准错误。diff 中的行保持原样，包括密码。',
    },
  },
  'changed-since': {
    type: 'string',
    value: 'REV',
    pattern: /^[^-]/,
    shape: { en: 'It is a revision of git such as origin/main.', 'zh-cn': '应为 git 版本，如 origin/main。' },
    help: {
      en: 'Checks only installations of which a file or the configuration differs from this revision of git, in commits or not.',
      'zh-cn': '只检查文件或配置与该 git 版本不同的安装，包括未提交的改动。',
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
  timing: {
    type: 'boolean',
    help: {
      en: 'Says on standard error what took how long.',
      'zh-cn': '在标准错误中说明各步骤的耗时。',
    },
  },
  quiet: outputOptions.quiet,
  'no-color': outputOptions['no-color'],
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
    en: 'Each FILE is an installation of its own; a pattern such as "deploy/**/values*.yaml" stands for the files that it matches, a folder for the installations in it, - for standard input. Without a FILE, the layers that .zadig-ha.yaml names are checked as one installation, and so are those that another one below names; where none decides, all values files of Zadig below the current folder, which are known by their content, not by their names. What git ignores is not searched.',
    'zh-cn':
      '每个 FILE 是一个独立的安装；"deploy/**/values*.yaml" 这样的通配符代表匹配的文件，文件夹代表其中的安装，- 代表标准输入。不给出 FILE 时，把 .zadig-ha.yaml 列出的各层作为一个安装检查，下级文件夹中的 .zadig-ha.yaml 也各算一个；都未列出时检查当前文件夹下所有 Zadig values 文件，按内容而不是文件名识别。不搜索被 git 忽略的文件。',
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
            en: 'Wrong usage, an unusable baseline, or a configuration with mistakes: what is wrong in it has no effect, and nothing is repaired.',
            'zh-cn': '用法错误、基线不可用，或配置有误：有误的内容不生效，也不进行修复。',
          },
        },
      ],
    },
    {
      title: { en: 'Output:', 'zh-cn': '输出：' },
      lines: [
        {
          text: {
            en: 'Findings go to standard output, everything else to standard error. Text is in Chinese where LC_ALL, LC_MESSAGES or LANG says zh; JSON and SARIF are always in English. Passwords are masked in the lines shown. Files that are no values files of Zadig are skipped with a word on standard error; neither that nor finding no file at all changes the exit status.',
            'zh-cn':
              '结果写到标准输出，其余写到标准错误。LC_ALL、LC_MESSAGES 或 LANG 为 zh 时文本用中文；JSON 和 SARIF 始终用英文。显示的行中密码会被遮盖。不是 Zadig values 的文件会被跳过并在标准错误中说明；跳过文件或没有找到文件都不影响退出状态。',
          },
        },
      ],
    },
    {
      title: { en: 'Formats:', 'zh-cn': '格式：' },
      lines: [
        {
          term: 'json',
          text: {
            en: 'For scripts; schemas/zadig-ha-report.schema.json describes it.',
            'zh-cn': '供脚本使用，结构见 schemas/zadig-ha-report.schema.json。',
          },
        },
        {
          term: 'sarif',
          text: {
            en: 'SARIF 2.1.0, for code scanning and editors; with fixes and what comments silence.',
            'zh-cn': 'SARIF 2.1.0，供代码扫描平台和编辑器使用，含修复方案和被注释屏蔽的结果。',
          },
        },
        {
          term: 'junit',
          text: {
            en: 'For test reports: a suite for each file, a failure for each rule with errors or warnings.',
            'zh-cn': '供测试报告使用：每个文件一个 suite，每条有错误或警告的规则一个 failure。',
          },
        },
        {
          term: 'github',
          text: {
            en: 'Annotations of GitHub Actions; where GITHUB_STEP_SUMMARY names a file, the Markdown is appended to it.',
            'zh-cn': 'GitHub Actions 注解；设置了 GITHUB_STEP_SUMMARY 时，把 Markdown 追加到该文件。',
          },
        },
        {
          term: 'markdown',
          text: { en: 'For a comment on a pull request.', 'zh-cn': '用于 PR 评论。' },
        },
        {
          text: {
            en: 'Several may be written at once; only one goes to standard output, the others each need their --output.',
            'zh-cn': '可同时输出多种格式；只有一种写到标准输出，其余各需自己的 --output。',
          },
        },
      ],
    },
    {
      title: { en: 'Examples:', 'zh-cn': '示例：' },
      lines: [
        { text: same('zadig-ha check --fix values.yaml') },
        { text: same('zadig-ha check --fix --dry-run > repairs.patch') },
        { text: same('zadig-ha check --changed-since origin/main') },
        { text: same('zadig-ha check -f values.yaml -f values-prod.yaml') },
        { text: same('zadig-ha check --format sarif --output zadig-ha.sarif --format text') },
        { text: same('zadig-ha check --baseline zadig-ha-baseline.json --update-baseline') },
        { text: same('helm get values zadig -n zadig | zadig-ha check --fail-on warning -') },
      ],
    },
  ],
  run: async (invocation) => (await import('../check/runCheck.ts')).runCheck(invocation),
});
