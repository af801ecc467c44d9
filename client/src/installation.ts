import { type Disposable, type Event, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode';
import {
  CHECKLIST_REQUEST,
  type Checklist,
  SETTINGS_SECTION,
  STATUS_REQUEST,
  type StatusResult,
} from '../../server/src/protocol/index.ts';
import { coalesce } from './coalesce.ts';
import { isEnabled, isInTab, isYaml, mayBeOurs, openDocument } from './documents.ts';
import type { LanguageServer } from './server/languageServer.ts';
import { type ViewState, viewState } from './views/viewState.ts';

/** The values file that the view and the status item speak of. */
export interface CurrentInstallation {
  readonly uri: Uri;
  readonly checklist: Checklist;
  readonly status: StatusResult | undefined;
}

/** What is shown now. */
export interface InstallationState {
  readonly view: ViewState;
  readonly current: CurrentInstallation | undefined;
  /** Whether the active editor shows the current file, and not only remembers it. */
  readonly isActive: boolean;
  /** Whether the server is being asked. */
  readonly isReading: boolean;
}

/** Follows the editors and the server, and knows whose checklist is shown. */
export interface Installation extends Disposable {
  state(): InstallationState;
  readonly onDidChange: Event<InstallationState>;
  /** Reads everything anew; resolves when that is done. */
  refresh(): Promise<void>;
}

/** Milliseconds a document rests before its text is looked at again, while it is not known to be ours. */
const restTime = 300;

/** Starts following. The server is started by the first document that may be a values file. */
export function followInstallation(server: LanguageServer): Installation {
  const changed = new EventEmitter<InstallationState>();
  let state: InstallationState = { view: 'noFile', current: undefined, isActive: false, isReading: false };
  let rest: ReturnType<typeof setTimeout> | undefined;

  const show = (next: InstallationState): void => {
    state = next;
    changed.fire(next);
  };

  const refresh = coalesce(async () => {
    const active = window.activeTextEditor?.document;
    const candidates = await candidateDocuments(active, state.current?.uri);
    if (candidates.length > 0) {
      const isFirst = state.current === undefined && server.state() !== 'failed';
      show({ ...state, view: isFirst ? 'loading' : state.view, isReading: true });
    }
    show(await read(server, active, candidates));
  });
  const update = (): void => void refresh();

  const disposables: readonly Disposable[] = [
    changed,
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeVisibleTextEditors(update),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0) update();
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) update();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      // The server says when the checklist of a file it knows has changed; only the others are looked at here.
      if (document !== window.activeTextEditor?.document || !isYaml(document)) return;
      if (document.uri.toString() === state.current?.uri.toString()) return;
      clearTimeout(rest);
      rest = setTimeout(update, restTime);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS_SECTION)) update();
    }),
    server.onDidChangeState(update),
    server.onDidChangeChecklist(update),
  ];
  update();
  return {
    state: () => state,
    onDidChange: changed.event,
    refresh,
    dispose: () => {
      clearTimeout(rest);
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

async function read(
  server: LanguageServer,
  active: TextDocument | undefined,
  candidates: readonly TextDocument[],
): Promise<InstallationState> {
  for (const { uri } of candidates) {
    const [checklist, status] = await Promise.all([
      server.request(CHECKLIST_REQUEST, uri),
      server.request(STATUS_REQUEST, uri),
    ]);
    if (checklist === undefined || checklist === null) continue;
    const isActive = active?.uri.toString() === uri.toString();
    return { view: 'ready', current: { uri, checklist, status }, isActive, isReading: false };
  }
  const view = viewState({
    hasChecklist: false,
    serverWanted: candidates.length > 0,
    server: server.state(),
    active: isYaml(active) ? (isEnabled(active.uri) ? 'yaml' : 'disabled') : 'other',
  });
  return { view, current: undefined, isActive: false, isReading: false };
}

/** The documents to ask about, best first: the active one, the one shown until now, the other visible ones. */
async function candidateDocuments(
  active: TextDocument | undefined,
  keptUri: Uri | undefined,
): Promise<readonly TextDocument[]> {
  const kept = keptUri !== undefined && isInTab(keptUri) ? openDocument(keptUri) : undefined;
  const visible = window.visibleTextEditors.map(({ document }) => document);
  const documents = new Set([active, kept, ...visible].filter(isYaml));
  const enabled = [...documents].filter(({ uri }) => isEnabled(uri));
  const wanted = await Promise.all(enabled.map(mayBeOurs));
  return enabled.filter((_, index) => wanted[index]);
}
