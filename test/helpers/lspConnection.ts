import { PassThrough } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  MessageType,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../../server/src/lsp/connection.ts';
import {
  CHECKLIST_CHANGED,
  type DocumentParams,
  type InitializationOptions,
  type Settings,
} from '../../server/src/protocol/index.ts';
// What the server loads when it is first needed is loaded before any test runs: then "nothing more comes" is soon true.
import '../../server/src/lsp/workspace.ts';
import '../../server/src/yamlService/index.ts';
import { positionAt } from './cursor.ts';

/** How a test's client presents itself. */
export interface ClientOptions {
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  /** Left out, it is one that hears when a checklist changes. */
  readonly initializationOptions?: unknown;
  /** URIs of the folders that are open. */
  readonly folders?: readonly string[];
  /** What it answers to `workspace/configuration`; undefined for a client that cannot be asked. */
  readonly settings?: (uri: string | undefined) => unknown;
  /** The clock of the server. */
  readonly clock?: () => Date;
  /** Errors in the server's log fail the test unless it expects them. */
  readonly toleratesErrors?: boolean;
}

/** A client as an editor is one, for tests. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that was published, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** The documents whose checklist has changed, in order. */
  readonly checklistsChanged: readonly string[];
  readonly logged: readonly string[];
  open(text: string, uri?: string): Promise<string>;
  /** Replaces a part of the text of a document, as typing does; the version rises by one. */
  replace(uri: string, part: string, by: string): Promise<void>;
  close(uri: string): Promise<void>;
  text(uri: string): string;
  version(uri: string): number;
  /** Waits until the server has nothing more to say; answers what is shown for a document. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  /** Waits for the first diagnostics of a document's current version. */
  firstDiagnostics(uri: string): Promise<readonly Diagnostic[]>;
  settingsChanged(settings?: unknown): Promise<void>;
  /** Tells the server that files have changed on disk. */
  filesChanged(...uris: readonly string[]): Promise<void>;
  idle(): Promise<void>;
}

/** Capabilities of an editor that can do everything the server makes use of. */
export const richCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    applyEdit: true,
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
  },
};

/** Joins a client with a real server in this process. The connection ends with the test. */
export async function connect(options: ClientOptions = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), options.clock);
  return connectStreams(toClient, toServer, options);
}

/** The same for a server at the other end of two streams. */
export async function connectStreams(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  options: ClientOptions,
): Promise<TestClient> {
  const connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const published: PublishDiagnosticsParams[] = [];
  const checklistsChanged: string[] = [];
  const logged: string[] = [];
  const errors: string[] = [];
  const documents = new Map<string, { text: string; version: number }>();
  let heardLately = false;
  const heard = (): void => {
    heardLately = true;
  };

  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    heard();
    published.push(params);
  });
  connection.onNotification(CHECKLIST_CHANGED, ({ uri }: DocumentParams) => {
    heard();
    checklistsChanged.push(uri);
  });
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    logged.push(message);
    if (type === MessageType.Error) errors.push(message);
  });
  connection.onRequest(RegistrationRequest.type, heard);
  connection.onRequest(ConfigurationRequest.type, ({ items }) => {
    heard();
    return items.map(({ scopeUri }) => options.settings?.(scopeUri) ?? null);
  });
  connection.listen();

  const capabilities = options.capabilities ?? richCapabilities;
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    ...(options.folders && { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })) }),
    capabilities: options.settings
      ? { ...capabilities, workspace: { ...capabilities.workspace, configuration: true } }
      : { ...capabilities, workspace: { ...capabilities.workspace, configuration: false } },
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    initializationOptions:
      options.initializationOptions ?? ({ checklistChanged: true } satisfies InitializationOptions),
  });
  await connection.sendNotification(InitializedNotification.type, {});

  let closed = false;
  connection.onClose(() => {
    closed = true;
  });
  onTestFinished(async () => {
    // The server may have ended with the test, and its closing not been heard of yet.
    if (!closed) await connection.sendRequest(ShutdownRequest.type).catch(() => undefined);
    connection.dispose();
    if (!options.toleratesErrors) expect(errors, 'errors in the log of the server').toEqual([]);
  });

  const document = (uri: string): { text: string; version: number } => {
    const found = documents.get(uri);
    if (found === undefined) throw new Error(`${uri} is not open`);
    return found;
  };
  // Turns of the event loop are counted, not time: a busy server in this process may take long for each.
  const idle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 6; quiet++) {
      heardLately = false;
      await new Promise((resolve) => setTimeout(resolve, 10));
      for (let turns = 0; turns < 100; turns++) await new Promise((resolve) => setImmediate(resolve));
      if (heardLately) quiet = 0;
    }
  };
  const last = (uri: string): PublishDiagnosticsParams | undefined => published.findLast((p) => p.uri === uri);

  return {
    connection,
    initialized,
    published,
    checklistsChanged,
    logged,
    open: async (text, uri = 'file:///project/values.yaml') => {
      documents.set(uri, { text, version: 1 });
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      return uri;
    },
    replace: async (uri, part, by) => {
      const { text, version } = document(uri);
      const start = text.indexOf(part);
      if (start < 0) throw new Error(`${JSON.stringify(part)} is not in ${uri}`);
      const range = { start: positionAt(text, start), end: positionAt(text, start + part.length) };
      const next = text.slice(0, start) + by + text.slice(start + part.length);
      documents.set(uri, { text: next, version: version + 1 });
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: version + 1 },
        contentChanges: [{ range, text: by }],
      });
    },
    close: async (uri) => {
      documents.delete(uri);
      await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    },
    text: (uri) => document(uri).text,
    version: (uri) => document(uri).version,
    diagnostics: async (uri) => {
      await idle();
      return last(uri)?.diagnostics ?? [];
    },
    firstDiagnostics: async (uri) => {
      const { version } = document(uri);
      await expect.poll(() => last(uri)?.version, { interval: 2, timeout: 10_000 }).toBe(version);
      return last(uri)?.diagnostics ?? [];
    },
    settingsChanged: (settings) =>
      connection.sendNotification(DidChangeConfigurationNotification.type, { settings: settings ?? null }),
    filesChanged: (...uris) =>
      connection.sendNotification(DidChangeWatchedFilesNotification.method, {
        changes: uris.map((uri) => ({ uri, type: FileChangeType.Changed })),
      }),
    idle,
  };
}

/** The settings of a test's client, which may change while it runs. */
export function changingSettings(initial: Settings): { current: Settings; readonly read: () => Settings } {
  const settings = { current: initial, read: () => settings.current };
  return settings;
}
