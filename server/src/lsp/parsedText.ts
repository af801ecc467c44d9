import { createValuesDocument, type ValuesDocument } from '../core/yaml/valuesDocument.ts';

/** One version of a text, parsed on first use, once. */
export interface ParsedText<V extends number | null = number | null> {
  /** Of the open text; null for one that is read from the disk. */
  readonly version: V;
  readonly text: string;
  readonly document: ValuesDocument;
  /** What is parsed already, of this version or of one before: it makes the next one cheap. */
  readonly latest: () => ValuesDocument | undefined;
}

/** Keeps what `before`, an earlier version of the text, has parsed until this one is. */
export function createParsedText<V extends number | null>(
  text: string,
  version: V,
  before?: ParsedText,
): ParsedText<V> {
  let document: ValuesDocument | undefined;
  let latest = before?.latest();
  return {
    version,
    text,
    get document() {
      document ??= createValuesDocument(text, latest);
      latest = document;
      return document;
    },
    latest: () => latest,
  };
}
