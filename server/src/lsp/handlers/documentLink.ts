import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinks } from '../../core/links/documentLinks.ts';
import { rangeOf } from '../convert.ts';
import { defineHandler, textDocumentUri } from '../handler.ts';

/** Links to Zadig's documentation; nobody else makes those of suppression comments. */
export const documentLink = defineHandler<DocumentLinkParams, DocumentLink[] | null>({
  uri: textDocumentUri,
  empty: null,
  answer: (session, file) =>
    documentLinks(file.document, session.docsLocaleOf(file)).map((link) => ({
      range: rangeOf(file.document, link),
      target: link.target,
      ...(link.title !== undefined && { tooltip: link.title }),
    })),
});
