import {
  type CancellationToken,
  CodeActionRequest,
  CompletionRequest,
  type Connection,
  ErrorCodes,
  ExecuteCommandRequest,
  HoverRequest,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CHECKLIST_REQUEST, FIX_ALL_REQUEST, SETTINGS_SECTION, STATUS_REQUEST } from '../protocol/index.ts';
import type { Client } from './client.ts';
import type { Handler } from './handler.ts';
import { checklist } from './handlers/checklist.ts';
import { codeAction } from './handlers/codeAction.ts';
import { completion } from './handlers/completion.ts';
import { executeCommand } from './handlers/executeCommand.ts';
import { fixAll } from './handlers/fixAll.ts';
import { hover } from './handlers/hover.ts';
import { status } from './handlers/status.ts';
import { createPublisher } from './publisher.ts';
import { createSession } from './session.ts';
import { createSettings } from './settings.ts';

const handlers: ReadonlyMap<string, Handler> = new Map([
  [CompletionRequest.method, completion],
  [HoverRequest.method, hover],
  [CodeActionRequest.method, codeAction],
  [ExecuteCommandRequest.method, executeCommand],
  [CHECKLIST_REQUEST, checklist],
  [STATUS_REQUEST, status],
  [FIX_ALL_REQUEST, fixAll],
]);

/** Everything behind the connection: what is open, what is known of it, and who answers what. */
export interface Workspace {
  readonly answer: (method: string, params: unknown, token: CancellationToken) => Promise<unknown>;
  /** A text has been opened or changed. */
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** `pushed` is what a client that cannot be asked for its settings has sent along. */
  readonly settingsChanged: (pushed: unknown) => void;
}

/** Begins the work for a client. */
export function createWorkspace(connection: Connection, client: Client, texts: TextDocuments<TextDocument>): Workspace {
  const ask = (scopeUri: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri, section: SETTINGS_SECTION });
  const settings = createSettings(client.configuration ? ask : undefined, client.settings);
  const session = createSession(connection, client, texts, settings);
  const publisher = createPublisher(connection, session);
  return {
    answer: async (method, params, token) => {
      const handler = handlers.get(method);
      if (handler === undefined) return new ResponseError(ErrorCodes.MethodNotFound, `Unknown method ${method}`);
      return handler(session, method, params, token);
    },
    changed: publisher.update,
    closed: (uri) => {
      session.documents.forget(uri);
      settings.forget(uri);
      publisher.clear(uri);
    },
    settingsChanged: (pushed) => {
      settings.changed(pushed);
      texts.keys().forEach(publisher.update);
    },
  };
}
