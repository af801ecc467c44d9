import { defineCommand, type Invocation, type OptionTable, same } from '../args/command.ts';
import { installationOptions } from './installationOptions.ts';
import { outputOptions } from './outputOptions.ts';

const attestOptions = {
  by: {
    type: 'string',
    value: 'NAME',
    help: {
      en: 'Who confirms it; else git’s user, else that of the system.',
      'zh-cn': '确认人；默认为 git 的用户，其次为系统用户。',
    },
  },
  evidence: {
    type: 'string',
    value: 'URL',
    help: {
      en: 'Where it can be seen: a link or a few words, never a secret.',
      'zh-cn': '依据：链接或简短说明，切勿填写机密。',
    },
  },
  note: {
    type: 'string',
    value: 'TEXT',
    help: { en: 'What else there is to say.', 'zh-cn': '其他说明。' },
  },
  expires: {
    type: 'string',
    value: '90d|DATE',
    help: {
      en: 'How long it holds: a number of days, the last day, or never; else what is usual for the item.',
      'zh-cn': '有效期：天数、最后一个有效日或 never；默认按该条目的惯例。',
    },
  },
  remove: {
    type: 'boolean',
    help: { en: 'Takes the confirmation back.', 'zh-cn': '撤回确认。' },
  },
  config: installationOptions.config,
  'no-color': outputOptions['no-color'],
} as const satisfies OptionTable;

/** What `attest` is called with. */
export type AttestInvocation = Invocation<typeof attestOptions>;

/** `zadig-ha attest`: confirms an item of the checklist. */
export const attestCommand = defineCommand({
  name: 'attest',
  summary: {
    en: 'Confirms an item of the checklist, in .zadig-ha.yaml.',
    'zh-cn': '在 .zadig-ha.yaml 中确认检查清单的一个条目。',
  },
  details: {
    en: 'ITEM is an id of zadig-ha checklist --format json, such as backup-mysql, that the values do not decide. The nearest configuration from the current folder upwards is changed, only in these lines; where there is none, one is made in the current folder.',
    'zh-cn':
      'ITEM 是 zadig-ha checklist --format json 中不由 values 判定的条目 id，例如 backup-mysql。从当前文件夹向上找到最近的配置文件，只改动相应的几行；没有时在当前文件夹新建。',
  },
  operands: { usage: 'ITEM', minimum: 1, maximum: 1 },
  options: attestOptions,
  notes: [
    {
      title: { en: 'Exit status:', 'zh-cn': '退出状态：' },
      lines: [
        { term: '0', text: { en: 'The configuration says so now.', 'zh-cn': '配置文件中已写明。' } },
        { term: '2', text: { en: 'It could not be written.', 'zh-cn': '无法写入配置文件。' } },
        {
          term: '3',
          text: {
            en: 'Wrong usage, or the configuration has mistakes.',
            'zh-cn': '用法错误，或配置有误。',
          },
        },
      ],
    },
    {
      title: { en: 'Examples:', 'zh-cn': '示例：' },
      lines: [
        { text: same('zadig-ha attest backup-mysql --evidence https://wiki.example.com/backups') },
        { text: same('zadig-ha attest backup-mysql --remove') },
      ],
    },
  ],
  run: async (invocation) => (await import('../attest/runAttest.ts')).runAttest(invocation),
});
