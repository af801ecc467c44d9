import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Server } from './servers.ts';

/** One server in a process of its own, with one document, as an editor talks to it. */
export interface Session {
  readonly pid: number;
  /** Milliseconds from the start of the process to the answer of `initialize`. */
  readonly startTime: number;
  open(text: string): void;
  /** Writes whole lines anew, in one change. */
  setLines(...lines: readonly (readonly [line: number, text: string])[]): void;
  setText(text: string): void;
  /** Asks about a place of the document, or about the document. */
  ask(method: string, params?: object): Promise<unknown>;
  /** Waits for diagnostics, sent after the last change, that fulfil a condition. */
  diagnostics(isRight?: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** Whether the process has not ended by itself. */
  isAlive(): boolean;
  end(): Promise<void>;
}

const URI = 'file:///bench/values.yaml';

const capabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    applyEdit: true,
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** Starts a server and greets it. */
export async function startSession({ script, settings }: Server): Promise<Session> {
  const begin = performance.now();
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  const reader = new StreamMessageReader(child.stdout);
  // Its timer would keep this process alive behind a server that is ended in the middle of a message.
  reader.partialMessageTimeout = 0;
  const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
  child.stdin.on('error', () => {});
  connection.onError(() => {});
  let lines: string[] = [];
  let version = 0;
  let latest: readonly Diagnostic[] | undefined;
  let heard = (): void => {};
  connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics, version: of }) => {
    if (of !== undefined && of < version) return;
    latest = diagnostics;
    heard();
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => settings[section ?? ''] ?? null),
  );
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.listen();
  const initialize = { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities };
  await connection.sendRequest(InitializeRequest.type, initialize);
  const startTime = performance.now() - begin;
  // Nobody hears what is said to a server that has been ended.
  const tell = (method: string, params: object): void =>
    void connection.sendNotification(method, params).catch(() => undefined);
  tell(InitializedNotification.method, {});

  const change = (contentChanges: readonly object[]): void => {
    version += 1;
    latest = undefined;
    const textDocument = { uri: URI, version };
    tell(DidChangeTextDocumentNotification.method, { textDocument, contentChanges });
  };
  return {
    pid: child.pid ?? 0,
    startTime,
    open: (text) => {
      lines = text.split('\n');
      version = 1;
      const textDocument = { uri: URI, languageId: 'yaml', version, text };
      tell(DidOpenTextDocumentNotification.method, { textDocument });
    },
    setLines: (...changes) => {
      const written = changes.map(([line, text]) => {
        const range = { start: { line, character: 0 }, end: { line, character: lines[line]?.length ?? 0 } };
        lines[line] = text;
        return { range, text };
      });
      change(written);
    },
    setText: (text) => {
      lines = text.split('\n');
      change([{ text }]);
    },
    ask: (method, params = {}) => connection.sendRequest(method, { textDocument: { uri: URI }, uri: URI, ...params }),
    diagnostics: (isRight = () => true) =>
      new Promise((resolve) => {
        heard = () => {
          if (latest === undefined || !isRight(latest)) return;
          heard = () => {};
          resolve(latest);
        };
        heard();
      }),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    end: async () => {
      connection.dispose();
      child.kill('SIGKILL');
      await ended;
    },
  };
}
