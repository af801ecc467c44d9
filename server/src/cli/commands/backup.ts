import { defineCommand, type Invocation, type OptionTable, same } from '../args/command.ts';
import { CHART_VERSION } from '../backup/chart.ts';
import { installationOptions } from './installationOptions.ts';
import { outputOptions } from './outputOptions.ts';

const backupOptions = {
  release: {
    type: 'string',
    value: 'NAME',
    pattern: /^(?=.{1,53}$)[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/,
    shape: { en: 'It is a name of a Helm release.', 'zh-cn': '应为 Helm release 名称。' },
    help: {
      en: 'The Helm release of Zadig; else as configured.',
      'zh-cn': 'Zadig 的 Helm release 名称；默认由配置决定。',
    },
  },
  namespace: {
    ...installationOptions.namespace,
    help: {
      en: 'The namespace that Zadig is installed in; else as configured.',
      'zh-cn': 'Zadig 所在的命名空间；默认由配置决定。',
    },
  },
  'chart-version': {
    type: 'string',
    value: 'X.Y.Z',
    pattern: CHART_VERSION,
    shape: { en: 'It is a whole version such as 4.3.0.', 'zh-cn': '应为 4.3.0 这样的完整版本号。' },
    help: {
      en: 'The version of the chart to save; else that of the release.',
      'zh-cn': '要保存的 chart 版本；默认为该 release 的版本。',
    },
  },
  output: {
    type: 'string',
    value: 'DIR',
    help: {
      en: 'The folder to make; else zadig-backup- with the day, and a number where there is one already.',
      'zh-cn': '要新建的文件夹；默认为 zadig-backup- 加日期，已存在时再加序号。',
    },
  },
  timeout: {
    type: 'string',
    value: 'SECONDS',
    default: '120',
    pattern: /^[1-9]\d{0,4}$/,
    shape: { en: 'It is a number of seconds.', 'zh-cn': '应为秒数。' },
    help: {
      en: 'How long each call of helm may take; 120 without this.',
      'zh-cn': '每次调用 helm 的时限，默认 120 秒。',
    },
  },
  'dry-run': {
    type: 'boolean',
    help: {
      en: 'Shows the commands, runs and writes nothing.',
      'zh-cn': '只显示命令，不执行也不写入。',
    },
  },
  config: installationOptions.config,
  'no-color': outputOptions['no-color'],
} as const satisfies OptionTable;

/** What `backup` is called with. */
export type BackupInvocation = Invocation<typeof backupOptions>;

/** `zadig-ha backup`: saves what a restore needs of the Helm release. */
export const backupCommand = defineCommand({
  name: 'backup',
  summary: {
    en: 'Saves the values and the chart of an installed release.',
    'zh-cn': '备份已安装 release 的 values 和 chart。',
  },
  details: {
    en: 'Runs helm get values and helm pull for the release. The folder appears when all is in it, readable by you alone; what is there already is never overwritten. The values hold secrets. Databases, object storage and the encryption key are not part of it: zadig-ha generate backup makes jobs for those.',
    'zh-cn':
      '对该 release 执行 helm get values 和 helm pull。全部完成后文件夹才会出现，仅当前用户可读；已有内容不会被覆盖。values 中含有机密。数据库、对象存储和加密密钥不在其中，可用 zadig-ha generate backup 生成相应的备份任务。',
  },
  operands: { usage: '', minimum: 0, maximum: 0 },
  options: backupOptions,
  notes: [
    {
      title: { en: 'Exit status:', 'zh-cn': '退出状态：' },
      lines: [
        { term: '0', text: { en: 'Both are saved.', 'zh-cn': '两者均已保存。' } },
        {
          term: '2',
          text: {
            en: 'Something could not be saved; what could is listed all the same.',
            'zh-cn': '有内容未能保存；已保存的部分仍会列出。',
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
        { text: same('zadig-ha backup --release zadig --namespace zadig') },
        { text: same('zadig-ha backup --release zadig --namespace zadig --dry-run') },
      ],
    },
  ],
  run: async (invocation) => (await import('../backup/runBackup.ts')).runBackup(invocation),
});
