import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createParsedText, type ParsedText } from './parsedText.ts';

/** The texts that are open in the editor: whoever asks, each version is parsed once. */
export interface OpenTexts {
  /** The current version, the same object as long as it is that; undefined where the text is not open. */
  readonly get: (uri: string) => OpenText | undefined;
  readonly forget: (uri: string) => void;
}

/** One version of an open text. */
export type OpenText = ParsedText<number>;

/** Makes the one place that knows them. */
export function createOpenTexts(texts: Pick<TextDocuments<TextDocument>, 'get'>): OpenTexts {
  const known = new Map<string, Known>();
  return {
    get: (uri) => {
      const source = texts.get(uri);
      if (source === undefined) return undefined;
      const { version } = source;
      const last = known.get(uri);
      if (last?.source === source && last.text.version === version) return last.text;
      const text = createParsedText(source.getText(), version, last?.text);
      known.set(uri, { source, text });
      return text;
    },
    forget: (uri) => void known.delete(uri),
  };
}

interface Known {
  /** A text that is opened anew may have a version that was there before, but is another object. */
  readonly source: TextDocument;
  readonly text: OpenText;
}
