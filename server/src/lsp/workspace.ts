import {
  type CancellationToken,
  CodeActionRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  ResponseError,
  SelectionRangeRequest,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ATTEST_REQUEST,
  CHECKLIST_REQUEST,
  FIX_ALL_REQUEST,
  GENERATE_REQUEST,
  GENERATORS_REQUEST,
  REPORT_REQUEST,
  SCHEMA_REQUEST,
  SETTINGS_SECTION,
  SNIPPETS_REQUEST,
  STATUS_REQUEST,
} from '../protocol/index.ts';
import type { Client } from './client.ts';
import { createConfigFiles, isConfigUri } from './config/configFiles.ts';
import { createConfigPublisher } from './config/configPublisher.ts';
import { createSettingsInForce } from './config/fileSettings.ts';
import type { Handler } from './handler.ts';
import { attest } from './handlers/attest.ts';
import { checklist } from './handlers/checklist.ts';
import { codeAction } from './handlers/codeAction.ts';
import { codeLens } from './handlers/codeLens.ts';
import { completion } from './handlers/completion.ts';
import { definition } from './handlers/definition.ts';
import { documentLink } from './handlers/documentLink.ts';
import { documentSymbol } from './handlers/documentSymbol.ts';
import { executeCommand } from './handlers/executeCommand.ts';
import { fixAll } from './handlers/fixAll.ts';
import { foldingRange } from './handlers/foldingRange.ts';
import { generate, generators } from './handlers/generate.ts';
import { hover } from './handlers/hover.ts';
import { inlayHint } from './handlers/inlayHint.ts';
import { report } from './handlers/report.ts';
import { schema } from './handlers/schema.ts';
import { selectionRange } from './handlers/selectionRange.ts';
import { snippets } from './handlers/snippets.ts';
import { status } from './handlers/status.ts';
import { createPublisher } from './publisher.ts';
import { createRefresher } from './refresher.ts';
import { createSession } from './session.ts';
import { createSettings } from './settings.ts';
import { decoded, type Places, parentOf, placeOf, placesFrom } from './uris.ts';

const handlers: ReadonlyMap<string, Handler> = new Map([
  [CompletionRequest.method, completion],
  [HoverRequest.method, hover],
  [CodeActionRequest.method, codeAction],
  [DocumentSymbolRequest.method, documentSymbol],
  [FoldingRangeRequest.method, foldingRange],
  [SelectionRangeRequest.method, selectionRange],
  [DefinitionRequest.method, definition],
  [DocumentLinkRequest.method, documentLink],
  [InlayHintRequest.method, inlayHint],
  [CodeLensRequest.method, codeLens],
  [ExecuteCommandRequest.method, executeCommand],
  [CHECKLIST_REQUEST, checklist],
  [ATTEST_REQUEST, attest],
  [REPORT_REQUEST, report],
  [STATUS_REQUEST, status],
  [FIX_ALL_REQUEST, fixAll],
  [GENERATORS_REQUEST, generators],
  [GENERATE_REQUEST, generate],
  [SCHEMA_REQUEST, schema],
  [SNIPPETS_REQUEST, snippets],
]);

/** Everything behind the connection: what is open, what is known of it, and who answers what. */
export interface Workspace {
  readonly answer: (method: string, params: unknown, token: CancellationToken) => Promise<unknown>;
  /** A text has been opened or changed. */
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** `pushed` is what a client that cannot be asked for its settings has sent along. */
  readonly settingsChanged: (pushed: unknown) => void;
  /** Files and folders that were asked for have changed on disk. */
  readonly filesChanged: (uris: readonly string[]) => void;
  /** Folders have been opened or closed. */
  readonly foldersChanged: (added: readonly string[], removed: readonly string[]) => void;
}

/** Begins the work for a client. */
export function createWorkspace(
  connection: Connection,
  client: Client,
  texts: TextDocuments<TextDocument>,
  clock: () => Date,
): Workspace {
  const ask = (scopeUri?: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ ...(scopeUri && { scopeUri }), section: SETTINGS_SECTION });
  const settings = createSettings(client.configuration ? ask : undefined, client.settings);
  let folders = client.folders;
  const configs = createConfigFiles(texts, () => folders, client.registersWatchedFiles);
  const inForce = createSettingsInForce(settings, configs);
  const session = createSession(connection, client, {
    texts,
    configs,
    editorSettings: settings.of,
    settings: inForce,
    clock,
    folders: () => folders,
    configWritten: (uri) => {
      configs.changedOnDisk();
      configChanged(uri);
    },
  });
  const configPublisher = createConfigPublisher(connection, session, texts);
  const refresher = (what: string, isWanted: boolean, tell: () => Promise<void>): (() => void) =>
    isWanted ? createRefresher(tell, (error) => session.logFailure(what, error)) : () => {};
  const refreshHints = refresher('inlay hints', client.refreshesInlayHints, () =>
    connection.languages.inlayHint.refresh(),
  );
  const refreshLenses = refresher('code lenses', client.refreshesCodeLenses, () =>
    connection.sendRequest(CodeLensRefreshRequest.type),
  );
  const publisher = createPublisher(connection, session, configPublisher, refreshLenses);
  const updateConfigs = (isConcerned: Places): void =>
    void configPublisher.update(isConcerned).catch((error: unknown) => session.logFailure('configuration', error));
  const updateValues = (): void => {
    refreshHints();
    texts
      .keys()
      .filter((uri) => !isConfigUri(uri))
      .forEach(publisher.update);
  };
  const updateAll = (): void => {
    updateConfigs(() => true);
    updateValues();
  };
  const configChanged = (uri: string): void => {
    updateConfigs(placeOf(uri));
    updateValues();
  };
  const valuesChanged = (uri: string): void => {
    if (publisher.sharing(placeOf(uri)).length > 0) refreshHints();
    publisher.update(uri);
  };
  return {
    answer: async (method, params, token) => {
      session.turns.heard();
      const handler = handlers.get(method);
      if (handler === undefined) return new ResponseError(ErrorCodes.MethodNotFound, `Unknown method ${method}`);
      return handler(session, method, params, token);
    },
    changed: (uri) => {
      session.turns.heard();
      (isConfigUri(uri) ? configChanged : valuesChanged)(uri);
    },
    closed: (uri) => {
      if (isConfigUri(uri)) configChanged(uri);
      session.forget(uri);
      inForce.forget(uri);
      publisher.clear(uri);
    },
    settingsChanged: (pushed) => {
      settings.changed(pushed);
      updateAll();
    },
    filesChanged: (uris) => {
      const isChanged = placesFrom(uris);
      const isBelow = (uri: string): boolean => isChanged(parentOf(decoded(uri)) ?? '');
      // A folder may have come or gone with a configuration in it.
      if (uris.some(isConfigUri) || texts.keys().some(isBelow)) {
        configs.changedOnDisk();
        updateValues();
      }
      updateConfigs(isChanged);
      const concerned = publisher.sharing(isChanged);
      if (concerned.length > 0) refreshHints();
      concerned.forEach(publisher.update);
    },
    foldersChanged: (added, removed) => {
      folders = [...folders.filter((uri) => !removed.includes(uri)), ...added];
      updateAll();
    },
  };
}
