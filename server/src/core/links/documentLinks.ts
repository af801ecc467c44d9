import { documentationPages, documentationTitle, documentationUrl } from '../catalog/documentation.ts';
import { format, type Locale, type Localized } from '../messages/localized.ts';
import { rules } from '../rules/registry.ts';
import { suppressionCommentsOf } from '../rules/suppressComments.ts';
import type { OffsetRange } from '../yaml/node.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';

/** A part of the text that leads to a page of Zadig's documentation. */
export interface Link extends OffsetRange {
  /** An `https:` address. */
  readonly target: string;
  /** What it leads to, where that is known. */
  readonly title?: string;
}

/**
 * `https://docs.koderover.com/en/Zadig%20v5.0/#参数`, but nothing that only begins so, as another host or port does, and
 * nothing inside another address.
 */
const ADDRESS =
  /(?<![\w/=?&#%.+-])https:\/\/docs\.koderover\.com(?![\p{L}\p{N}_@%-]|[.:]\S)(?:[/?][\w\-.~:/?@&+=%]*)?(?:#[\p{L}\p{N}\-.~:/?@&+=%_]*)?/gu;

const TITLES: ReadonlyMap<string, Localized> = new Map(
  documentationPages().flatMap((page) =>
    (['en', 'zh-cn'] as const).map((locale) => [wholePage(documentationUrl(page, locale)), documentationTitle(page)]),
  ),
);

/** The addresses of Zadig's documentation in a text, and the rules that its suppression comments name. */
export function documentLinks(document: ValuesDocument, locale: Locale): readonly Link[] {
  return [...addressLinks(document, locale), ...ruleLinks(document, locale)].sort((a, b) => a.start - b.start);
}

function addressLinks({ text }: ValuesDocument, locale: Locale): readonly Link[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => {
    const target = withoutPunctuation(found);
    const title = TITLES.get(wholePage(target));
    return { start: index, end: index + target.length, target, ...(title && { title: format(title, {}, locale) }) };
  });
}

function ruleLinks(document: ValuesDocument, locale: Locale): readonly Link[] {
  return suppressionCommentsOf(document).comments.flatMap((comment) =>
    comment.rules.flatMap(({ rule: id, start, end }) => {
      const rule = rules.find((candidate) => candidate.id === id);
      if (!rule) return [];
      return [{ start, end, target: documentationUrl(rule.docs.page, locale), title: format(rule.title, {}, locale) }];
    }),
  );
}

/** What ends a sentence belongs to no address. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  while (/[.:?]/.test(address[end - 1] ?? '')) end--;
  return address.slice(0, end);
}

/** The address of a whole page: without `#…`, and without a slash at its end. */
function wholePage(address: string): string {
  return address.replace(/#.*/s, '').replace(/\/$/, '');
}
