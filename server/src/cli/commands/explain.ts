import { defineCommand, type Invocation, type OptionTable } from '../args/command.ts';
import { outputOptions } from './outputOptions.ts';

const explainOptions = {
  lang: {
    type: 'string',
    value: 'LANG',
    choices: ['en', 'zh-cn'],
    help: {
      en: 'The language of the page, if not that of the environment.',
      'zh-cn': '页面的语言；默认由环境决定。',
    },
  },
  'no-color': outputOptions['no-color'],
} as const satisfies OptionTable;

/** What `explain` is called with. */
export type ExplainInvocation = Invocation<typeof explainOptions>;

/** `zadig-ha explain`: the page of one rule. */
export const explainCommand = defineCommand({
  name: 'explain',
  summary: { en: 'Explains one rule.', 'zh-cn': '解释一条规则。' },
  details: {
    en: 'Why it matters, what breaks, a wrong and a right example, and when to switch it off.',
    'zh-cn': '为何重要、会造成什么后果、错误与正确的示例，以及何时可以关闭。',
  },
  operands: { usage: 'RULE', minimum: 1, maximum: 1 },
  options: explainOptions,
  run: async (invocation) => (await import('../rules/runExplain.ts')).runExplain(invocation),
});
