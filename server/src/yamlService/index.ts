import { CompletionList, type Hover, type Position } from 'yaml-language-server';
import type { Locale } from '../core/messages/localized.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import { completion } from './completion.ts';
import { hover } from './hover.ts';
import { createLibrary, type ReportFailure, type SchemaKind } from './library.ts';
import { type SchemaProblem, schemaDiagnostics } from './schemaDiagnostics.ts';

export type { SchemaProblem } from './schemaDiagnostics.ts';

/**
 * What the schemas of Zadig's values and of our configuration give an editor. A document must be a new object for each new text. No call ever
 * rejects: what the library cannot do is reported and answered with nothing.
 */
export interface YamlService {
  readonly complete: (document: ValuesDocument, position: Position, kind?: SchemaKind) => Promise<CompletionList>;
  /** Of a configuration. */
  readonly hover: (document: ValuesDocument, position: Position) => Promise<Hover | undefined>;
  readonly diagnose: (document: ValuesDocument) => Promise<readonly SchemaProblem[]>;
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
    complete: (document, position, kind = 'values') =>
      safely('completion', CompletionList.create(), () => completion(library, document, position, kind)),
    hover: (document, position) => safely('hover', undefined, () => hover(library, document, position)),
    diagnose: (document) => safely('schema', [], () => schemaDiagnostics(library, document)),
  };
}
