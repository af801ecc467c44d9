import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FIX_ALL_KIND, SERVER_COMMANDS, SETTINGS_SECTION } from '../protocol/index.ts';
import { describeClient } from './client.ts';
import type { Workspace } from './workspace.ts';

const capabilities: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: {},
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
  executeCommandProvider: { commands: [...SERVER_COMMANDS] },
};

/** Speaks LSP on a connection until the client ends it. */
export function serve(connection: Connection): void {
  connection.onInitialize((params) => {
    start(connection, params);
    return { capabilities, serverInfo: { name: 'Zadig HA' } };
  });
  connection.listen();
}

/** Hands what the client says to the workspace, which is loaded when `initialize` has been answered. */
function start(connection: Connection, params: InitializeParams): void {
  const client = describeClient(params);
  const texts = new TextDocuments(TextDocument);
  let loading: Promise<Workspace> | undefined;
  const workspace = (): Promise<Workspace> => {
    loading ??= import('./workspace.ts').then(({ createWorkspace }) => createWorkspace(connection, client, texts));
    return loading;
  };
  const tell = (news: (to: Workspace) => void): void => void workspace().then(news);

  connection.onRequest(async (method, request, token) => (await workspace()).answer(method, request, token));
  texts.onDidChangeContent(({ document: { uri } }) => tell(({ changed }) => changed(uri)));
  texts.onDidClose(({ document: { uri } }) => tell(({ closed }) => closed(uri)));
  texts.listen(connection);
  connection.onDidChangeConfiguration(({ settings }) =>
    tell(({ settingsChanged }) => settingsChanged(settings?.[SETTINGS_SECTION])),
  );
  connection.onInitialized(() => {
    setImmediate(() => tell(() => {}));
    if (!client.registersConfiguration) return;
    const wish = connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
    wish.catch((error: unknown) => connection.console.warn(`The client does not tell of changed settings: ${error}`));
  });
}
