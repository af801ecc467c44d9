import { join } from 'node:path';
import { documentationUrl } from '../../core/catalog/documentation.ts';
import type { Locale } from '../../core/messages/localized.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { errorCode } from '../../disk/reasons.ts';
import type { Host } from '../host.ts';

/** The page of a rule that ships with the package; where that was left out, what the rule says of itself. */
export async function rulePage(host: Host, rule: Rule, locale: Locale): Promise<string> {
  const folder = join(host.packageFolder, 'docs', 'rules', ...(locale === 'en' ? [] : [locale]));
  try {
    const page = new TextDecoder().decode(await host.fs.read(join(folder, `${rule.id}.md`), 1_000_000));
    // Comments are for those who edit the page.
    return `${page.replace(/<!--[\s\S]*?-->\r?\n*/g, '').trim()}\n`;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return `# ${rule.id}\n\n${rule.title[locale]}\n\n${documentationUrl(rule.docs.page, locale)}\n`;
  }
}
