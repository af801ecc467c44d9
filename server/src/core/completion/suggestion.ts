import type { Locale } from '../messages/localized.ts';
import type { Values } from '../values/values.ts';
import type { TextEdit } from '../yaml/edit.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';

/** What completion needs to know. `values` are those of the installation that the document belongs to. */
export interface CompletionRequest {
  readonly document: ValuesDocument;
  readonly offset: number;
  readonly values: Values;
  /** `major.minor` */
  readonly chartVersion: string;
  readonly locale: Locale;
}

/** What completion speaks of: the words of the schema, or what only we know. */
export type SuggestionSource = 'schema' | 'own';

/** One proposal for a place in a text. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'block';
  /** Another YAML extension that has the schema offers what comes from it too. */
  readonly source: SuggestionSource;
  /** Smaller ranks come first; of one rank the order given. */
  readonly rank: number;
  /** One short line beside the label. */
  readonly detail: string;
  /** Markdown; none of it comes from the file. */
  readonly documentation: string;
  /** Its text is an LSP snippet with all indents written out; line ends are `\n`. */
  readonly edit: TextEdit;
  /** Plain text; what else changes, outside of `edit`. */
  readonly additionalEdits: readonly TextEdit[];
  /** What typed letters are compared with. */
  readonly filter: string;
  readonly deprecated: boolean;
  /** Whether it is one of few values that a key can have, and not a mere example. */
  readonly closed: boolean;
}
