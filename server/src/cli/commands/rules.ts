import { defineCommand, type Invocation, type OptionTable } from '../args/command.ts';
import { outputOptions } from './outputOptions.ts';

const rulesOptions = {
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: ['text', 'json', 'markdown'],
    default: 'text',
    help: { en: 'How the list is written.', 'zh-cn': '列表的格式。' },
  },
  'no-color': outputOptions['no-color'],
} as const satisfies OptionTable;

/** What `rules` is called with. */
export type RulesInvocation = Invocation<typeof rulesOptions>;

/** `zadig-ha rules`: the catalogue. */
export const rulesCommand = defineCommand({
  name: 'rules',
  summary: { en: 'Lists all rules.', 'zh-cn': '列出所有规则。' },
  operands: { usage: '', minimum: 0, maximum: 0 },
  options: rulesOptions,
  run: async (invocation) => (await import('../rules/runRules.ts')).runRules(invocation),
});
