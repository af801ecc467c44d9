import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type ConfigFile, isConfigUri } from './config/configFiles.ts';
import type { ValuesFile } from './documents.ts';
import type { Session, Settled } from './session.ts';

/** Answers one method. `params` come from the client and are of unknown shape. */
export type Handler = (session: Session, method: string, params: unknown, token: CancellationToken) => Promise<unknown>;

/** What one handler is about: how its parameters name a document, and the answer where that is none of ours. */
export interface HandlerParts<P, R> {
  readonly uri: (params: P) => unknown;
  readonly empty: R;
  /** Whether a document that is not open is looked at as it is on disk. */
  readonly readsDisk?: boolean;
  readonly answer: (session: Session, file: ValuesFile, params: P) => R | Promise<R>;
  /** The same for a document that is not Zadig's values; what has none answers empty. */
  readonly answerOther?: (session: Session, file: ValuesFile, params: P) => R | Promise<R>;
  /** The same for a `.zadig-ha.yaml`; what has none answers empty. */
  readonly answerConfig?: (session: Session, file: ConfigFile & Settled, params: P) => R | Promise<R>;
}

/**
 * Adds what all handlers have in common: the document is looked up, a request that was taken back is not answered, a
 * fault of ours becomes one entry in the log and the empty answer, and the trace says how long it took.
 */
export function defineHandler<P, R>(parts: HandlerParts<P, R>): Handler {
  const { uri, empty, readsDisk, answer, answerOther, answerConfig } = parts;
  return async (session, method, params, token) => {
    const start = performance.now();
    try {
      const name = uri(params as P);
      const isConfig = typeof name === 'string' && isConfigUri(name);
      const config = isConfig && answerConfig ? await session.openConfig(name) : undefined;
      const isDocument = typeof name === 'string' && !isConfig;
      const open = isDocument ? await session.documents.file(name) : undefined;
      const file = open ?? (isDocument && readsDisk ? await session.documents.onDisk(name) : undefined);
      const other = answerOther && !file && typeof name === 'string' ? await session.documents.other(name) : undefined;
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, `${method} cancelled`);
      if (config && answerConfig) return await answerConfig(session, config, params as P);
      if (other && answerOther) return await answerOther(session, other, params as P);
      return file === undefined ? empty : await answer(session, file, params as P);
    } catch (error) {
      session.logFailure(method, error);
      return empty;
    } finally {
      session.trace(`${method} took ${(performance.now() - start).toFixed(1)} ms`);
    }
  };
}

/** The URI in the parameters of LSP's own requests. */
export function textDocumentUri(params: { readonly textDocument?: { readonly uri?: unknown } } | undefined): unknown {
  return params?.textDocument?.uri;
}

/** The URI in the parameters of our own requests. */
export function documentUri(params: { readonly uri?: unknown } | undefined): unknown {
  return params?.uri;
}
