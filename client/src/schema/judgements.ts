import type { Disposable, TextDocument } from 'vscode';
import { STATUS_REQUEST } from '../../../server/src/protocol/index.ts';
import { looksOurs, openDocument } from '../documents.ts';
import type { LanguageServer } from '../server/languageServer.ts';

/** Which open documents are Zadig values, answered at once. */
export interface Judgements extends Disposable {
  isOurs(document: TextDocument): boolean;
}

/**
 * Remembers what the server has said about documents. It tells by itself when one becomes ours or ceases to be; until
 * it has spoken about a document, the look of the text decides.
 */
export function followJudgements(server: LanguageServer): Judgements {
  const known = new WeakMap<TextDocument, boolean>();

  const ask = async (document: TextDocument): Promise<void> => {
    const status = await server.request(STATUS_REQUEST, document.uri);
    if (status !== undefined) known.set(document, status.isValuesFile);
  };

  const changed = server.onDidChangeChecklist((uri) => {
    const document = openDocument(uri);
    if (document !== undefined) void ask(document);
  });
  return {
    isOurs: (document) => {
      const judgement = known.get(document);
      if (judgement !== undefined || !looksOurs(document)) return judgement ?? false;
      known.set(document, true);
      // Where the look deceives, the server has nothing to tell by itself.
      void ask(document);
      return true;
    },
    dispose: () => changed.dispose(),
  };
}
