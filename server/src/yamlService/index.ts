import { CompletionList, type Hover, type Position } from 'yaml-language-server';
import type { Locale } from '../core/messages/localized.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import { completion } from './completion.ts';
import { hover } from './hover.ts';
import { createLibrary, type ReportFailure } from './library.ts';

/**
 * What yaml-language-server gives an editor: completion and hover in our configuration. A document must be a new object
 * for each new text. No call ever rejects: what the library cannot do is reported and answered with nothing.
 */
export interface YamlService {
  readonly complete: (document: ValuesDocument, position: Position) => Promise<CompletionList>;
  readonly hover: (document: ValuesDocument, position: Position) => Promise<Hover | undefined>;
}

/** Loads schema and library; takes a tenth of a second, once. */
export function createYamlService(locale: Locale, report: ReportFailure): YamlService {
  const library = createLibrary(locale, report);
  const safely = async <T>(feature: string, nothing: T, ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      report(feature, error);
      return nothing;
    }
  };
  return {
    complete: (document, position) =>
      safely('completion', CompletionList.create(), () => completion(library, document, position)),
    hover: (document, position) => safely('hover', undefined, () => hover(library, document, position)),
  };
}
