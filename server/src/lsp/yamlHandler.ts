import type { TextDocumentIdentifier } from 'vscode-languageserver';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import type { Client } from './client.ts';
import { defineHandler, type Handler, textDocumentUri } from './handler.ts';
import { ownsYaml } from './session.ts';

/** The parameters of LSP's requests about one document. */
interface Params {
  readonly textDocument: TextDocumentIdentifier;
}

/**
 * A handler for what an editor wants to know of any YAML, asked of values and of configurations. It answers null, which
 * lets the editor look elsewhere, for all other documents, and where the Red Hat YAML extension answers.
 */
export function defineYamlHandler<P extends Params, R>(
  answer: (document: ValuesDocument, params: P, client: Client) => R | null,
): Handler {
  return defineHandler<P, R | null>({
    uri: textDocumentUri,
    empty: null,
    answer: (session, file, params) => (ownsYaml(session, file) ? answer(file.document, params, session.client) : null),
    answerConfig: (session, file, params) =>
      ownsYaml(session, file) ? answer(file.parsed.document, params, session.client) : null,
  });
}
