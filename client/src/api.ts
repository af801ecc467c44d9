import type { Uri } from 'vscode';
import {
  CHECKLIST_REQUEST,
  type Checklist,
  STATUS_REQUEST,
  type StatusResult,
} from '../../server/src/protocol/index.ts';
import type { LanguageServer } from './server/languageServer.ts';
import type { ChecklistView, ShownChecklist } from './views/checklistView.ts';

/**
 * What `activate` returns: `await extensions.getExtension<ZadigHaApi>('zadig-ha.zadig-ha')?.activate()`.
 * A call that asks the server starts it where it does not run yet.
 */
export interface ZadigHaApi {
  /** The checklist of the installation that an open document belongs to; null where it is no values file. */
  checklist(uri: Uri): Promise<Checklist | null>;
  /**
   * Resolves when the server has judged the present text of an open document, with what it thinks the document is.
   * Rejects where the server does not run.
   */
  whenReady(uri: Uri): Promise<StatusResult>;
  /** What the checklist view shows now. Its items are arguments of the item commands; starts no server. */
  shownChecklist(): ShownChecklist;
}

/** The interface for other extensions and for tests. */
export function createApi(server: LanguageServer, view: ChecklistView): ZadigHaApi {
  return {
    checklist: async (uri) => (await server.request(CHECKLIST_REQUEST, uri)) ?? null,
    whenReady: async (uri) => {
      const status = await server.request(STATUS_REQUEST, uri);
      if (status === undefined) throw new Error('The language server of Zadig HA is not running.');
      return status;
    },
    shownChecklist: view.shown,
  };
}
