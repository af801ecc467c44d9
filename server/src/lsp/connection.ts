import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  ErrorCodes,
  type InitializeParams,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_FILE, FIX_ALL_KIND, SERVER_COMMANDS, SETTINGS_SECTION } from '../protocol/index.ts';
import { type Client, describeClient } from './client.ts';
import type { Workspace } from './workspace.ts';

const capabilities: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [' ', '{', ','] },
  hoverProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  definitionProvider: true,
  documentLinkProvider: {},
  inlayHintProvider: true,
  codeLensProvider: {},
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  executeCommandProvider: { commands: [...SERVER_COMMANDS] },
};

/** Speaks LSP on a connection until the client ends it. `clock` says what day it is. */
export function serve(connection: Connection, clock = () => new Date()): void {
  connection.onInitialize((params) => {
    start(connection, params, clock);
    return { capabilities, serverInfo: { name: 'Zadig HA' } };
  });
  connection.listen();
}

/** Hands what the client says to the workspace, which is loaded when `initialize` has been answered. */
function start(connection: Connection, params: InitializeParams, clock: () => Date): void {
  const client = describeClient(params);
  const texts = new TextDocuments(TextDocument);
  let loading: Promise<Workspace> | undefined;
  const workspace = (): Promise<Workspace> => {
    loading ??= import('./workspace.ts').then(({ createWorkspace }) =>
      createWorkspace(connection, client, texts, clock),
    );
    return loading;
  };
  const tell = (news: (to: Workspace) => void): void => void workspace().then(news);

  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  connection.onRequest(async (method, request, token) => {
    if (isShutDown) return new ResponseError(ErrorCodes.InvalidRequest, `${method} after shutdown`);
    return (await workspace()).answer(method, request, token);
  });
  texts.onDidChangeContent(({ document: { uri } }) => tell(({ changed }) => changed(uri)));
  texts.onDidClose(({ document: { uri } }) => tell(({ closed }) => closed(uri)));
  texts.listen(connection);
  connection.onDidChangeConfiguration(({ settings }) =>
    tell(({ settingsChanged }) => settingsChanged(settings?.[SETTINGS_SECTION])),
  );
  connection.onDidChangeWatchedFiles(({ changes }) => tell(({ filesChanged }) => filesChanged(changes.map(uriOf))));
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) =>
    tell(({ foldersChanged }) => foldersChanged(added.map(uriOf), removed.map(uriOf))),
  );
  connection.onInitialized(() => {
    setImmediate(() => tell(() => {}));
    askForNews(connection, client);
  });
}

/** Asks to be told of changed settings and configurations, as far as the client can be asked. */
function askForNews({ client: registry, console }: Connection, client: Client): void {
  const ask = (what: string, wish: Promise<unknown>): void =>
    void wish.catch((error: unknown) => console.warn(`The client does not tell of changed ${what}: ${error}`));
  if (client.registersConfiguration)
    ask('settings', registry.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION }));
  if (client.registersWatchedFiles) {
    const watchers = [
      { globPattern: `**/${CONFIG_FILE}` },
      // Any YAML may be a layer of an installation.
      { globPattern: '**/*.{yaml,yml}' },
      // Of a folder that comes or goes editors say nothing but that, not what is in it.
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ];
    ask('files', registry.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
}

function uriOf({ uri }: { readonly uri: string }): string {
  return uri;
}
