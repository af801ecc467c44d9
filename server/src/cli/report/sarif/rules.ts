import { documentationUrl } from '../../../core/catalog/documentation.ts';
import { rules } from '../../../core/rules/registry.ts';
import type { Rule } from '../../../core/rules/rule.ts';
import type { Host } from '../../host.ts';
import { rulePage } from '../../rules/rulePage.ts';
import { LEVELS } from './results.ts';

/** Descriptions of rules, in the order of their ids, each with its page as help. */
export async function sarifRules(host: Host, ids: readonly string[]) {
  const found = ids.flatMap((id) => rules.find((rule) => rule.id === id) ?? []);
  return Promise.all(found.map((rule) => sarifRule(host, rule)));
}

async function sarifRule(host: Host, rule: Rule) {
  const { id, category, severity, profile, fixable, title, docs } = rule;
  const helpUri = documentationUrl(docs.page, 'en');
  return {
    id,
    shortDescription: { text: `${title.en}.` },
    helpUri,
    help: { text: `${title.en}. See ${helpUri}`, markdown: await rulePage(host, rule, 'en') },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      category,
      profiles: profile === undefined ? ['ha', 'standalone'] : [profile],
      fix: fixable,
      tags: ['zadig', category],
    },
  };
}
