import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  MessageType,
  PublishDiagnosticsNotification,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../../server/src/lsp/connection.ts';

/** A language server in this process, and a client of it. All files are Zadig's for it. */
export interface FuzzSession {
  readonly open: (uri: string, text: string) => Promise<void>;
  readonly change: (uri: string, version: number, range: Range, text: string) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  readonly ask: (method: string, params: unknown) => Promise<unknown>;
  /** What is shown for a version of a document; undefined as long as nothing is. */
  readonly shown: (uri: string, version: number) => readonly Diagnostic[] | undefined;
  /** What the server has complained of since the last call. */
  readonly complaints: () => readonly string[];
  /** How often something was asked. */
  readonly requests: () => number;
}

/** Starts one. */
export async function startSession(): Promise<FuzzSession> {
  // The sources run as modules here; the bundle, for which they are written, does not.
  Object.assign(globalThis, { __dirname: import.meta.dirname });
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    () => new Date('2026-11-25T12:00:00Z'),
  );
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const published = new Map<string, { readonly version: number | undefined; readonly diagnostics: Diagnostic[] }>();
  let complaints: string[] = [];
  let requests = 0;
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
    published.set(uri, { version, diagnostics });
  });
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) complaints.push(message);
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    initializationOptions: { settings: { files: ['**/*.yaml'], inlayHints: true, codeLens: true } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'yaml', version: 1, text },
      }),
    change: (uri, version, range, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      }),
    close: async (uri) => {
      await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
      published.delete(uri);
    },
    ask: (method, params) => {
      requests++;
      return connection.sendRequest(method, params);
    },
    shown: (uri, version) => {
      const last = published.get(uri);
      return last?.version === version ? last.diagnostics : undefined;
    },
    complaints: () => {
      const told = complaints;
      complaints = [];
      return told;
    },
    requests: () => requests,
  };
}

/** Waits until something is the case; fails when it does not become so. */
export async function until(isSo: () => boolean, what: () => string): Promise<void> {
  for (let turn = 0; turn < 1500; turn++) {
    if (isSo()) return;
    await new Promise((resolve) => (turn < 20 ? setImmediate(resolve) : setTimeout(resolve, 2)));
  }
  assert.fail(what());
}
