import { documentationUrl } from '../../core/catalog/documentation.ts';
import { rules } from '../../core/rules/registry.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { RulesInvocation } from '../commands/rules.ts';
import { styleFor } from '../report/output.ts';
import { markdownRules, textRules } from './ruleTables.ts';

/** Lists the catalogue. */
export async function runRules(invocation: RulesInvocation): Promise<0> {
  const { host, locale, options } = invocation;
  if (options.format === 'json') host.log(`${JSON.stringify({ version: 1, rules: rules.map(jsonRule) }, null, 2)}\n`);
  else if (options.format === 'markdown') host.log(markdownRules(rules, locale));
  else host.log(textRules(rules, styleFor(invocation, { stream: 'stdout' })));
  return 0;
}

function jsonRule({ id, category, severity, profile, since, until, fixable, title, options, docs }: Rule) {
  return {
    id,
    category,
    severity,
    profiles: profile === 'ha' ? ['ha'] : ['ha', 'standalone'],
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    fix: fixable,
    title: title.en,
    options: Object.fromEntries(
      Object.entries(options ?? {}).map(([name, option]) => [name, { ...option, description: option.description.en }]),
    ),
    documentation: documentationUrl(docs.page, 'en'),
  };
}
