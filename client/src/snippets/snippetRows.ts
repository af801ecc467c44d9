import type { SnippetOffer } from '../../../server/src/protocol/index.ts';
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
  const complete = offers.filter(({ edits, refused }) => refused === undefined && edits.length === 0);
  const refused = offers.filter((offer) => offer.refused !== undefined);
  const inFile = t('The file has all of it already.');
  return [
    ...offers.filter(isInsertable).map((offer) => row(offer, offer.description)),
    ...(complete.length > 0 ? [{ heading: t('nothing to insert') }] : []),
    ...complete.map((offer) => row(offer, inFile)),
    ...(refused.length > 0 ? [{ heading: t('cannot be inserted') }] : []),
    ...refused.map((offer) => row(offer, offer.refused ?? '')),
  ];
}

function row(offer: SnippetOffer, detail: string): SnippetRow {
  return { label: offer.title, description: offer.id, detail, offer };
}
