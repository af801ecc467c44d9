import type { ServerState } from '../server/supervisor.ts';

/** What the checklist view shows: the tree when `ready`, else one of its welcome texts. Value of a context key. */
export type ViewState = 'ready' | 'loading' | 'serverStopped' | 'disabled' | 'notValues' | 'noFile';

/** What the view's state depends on. */
export interface ViewFacts {
  readonly hasChecklist: boolean;
  /** Whether some open document may be a values file, so that the server is wanted. */
  readonly serverWanted: boolean;
  readonly server: ServerState;
  /** What the active editor shows. */
  readonly active: 'yaml' | 'disabled' | 'other';
}

/** Decides what the view shows. */
export function viewState({ hasChecklist, serverWanted, server, active }: ViewFacts): ViewState {
  if (hasChecklist) return 'ready';
  if (serverWanted && (server === 'failed' || server === 'stopped')) return 'serverStopped';
  if (serverWanted && server === 'starting') return 'loading';
  if (active === 'disabled') return 'disabled';
  return active === 'yaml' ? 'notValues' : 'noFile';
}
