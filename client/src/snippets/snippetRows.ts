import type { SnippetOffer } from '../../../server/src/protocol/index.ts';
import { pathNames } from '../summary.ts';
import type { Translate } from '../translate.ts';

/** A line of the list to pick from: a snippet, or the heading of those that follow. */
export type SnippetRow =
  | { readonly heading: string }
  | {
      readonly label: string;
      readonly description: string;
      readonly detail: string;
      readonly offer: SnippetOffer;
    };

/** Whether inserting a snippet would change the document. */
export function isInsertable({ edits, refused }: SnippetOffer): boolean {
  return refused === undefined && edits.length > 0;
}

/** The snippets as a list: first those that can be inserted, then the others, each with the reason. */
export function snippetRows(offers: readonly SnippetOffer[], t: Translate): readonly SnippetRow[] {
  const unchanging = offers.filter(({ edits, refused }) => refused === undefined && edits.length === 0);
  const refused = offers.filter((offer) => offer.refused !== undefined);
  return [
    ...offers.filter(isInsertable).map((offer) => row(offer, offer.description)),
    ...(unchanging.length > 0 ? [{ heading: t('nothing to insert') }] : []),
    ...unchanging.map((offer) => row(offer, whatFileHas(offer, t))),
    ...(refused.length > 0 ? [{ heading: t('cannot be inserted') }] : []),
    ...refused.map((offer) => row(offer, offer.refused ?? '')),
  ];
}

function whatFileHas({ kept }: SnippetOffer, t: Translate): string {
  if (kept.length === 0) return t('The file has all of it already.');
  return t('The file has other values: {0}.', pathNames(kept, t));
}

function row(offer: SnippetOffer, detail: string): SnippetRow {
  return { label: offer.title, description: offer.id, detail, offer };
}
