import {
  type CancellationToken,
  type CodeAction,
  type Diagnostic,
  type Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  extensions,
  l10n,
  type Uri,
  window,
} from 'vscode';
import {
  type ATTEST_REQUEST,
  type AttestParams,
  type AttestResult,
  type CHECKLIST_REQUEST,
  type ChecklistResult,
  type FIX_ALL_REQUEST,
  type FixAllResult,
  type GENERATE_REQUEST,
  type GENERATORS_REQUEST,
  type GenerateParams,
  type GenerateResult,
  type GeneratorsResult,
  type REPORT_REQUEST,
  type ReportParams,
  type ReportResult,
  SCHEMA_REQUEST,
  type SchemaResult,
  type SNIPPETS_REQUEST,
  type SnippetsResult,
  type STATUS_REQUEST,
  type StatusResult,
} from '../../../server/src/protocol/index.ts';
import type { Log } from '../log.ts';
import { isYamlExtensionActive } from '../yamlExtension.ts';
import type { ClientRun } from './languageClient.ts';
import { createSupervisor, type ServerState } from './supervisor.ts';

/** Our own requests about one document, and what each answers. */
export interface Answers {
  readonly [CHECKLIST_REQUEST]: ChecklistResult;
  readonly [STATUS_REQUEST]: StatusResult;
  readonly [FIX_ALL_REQUEST]: FixAllResult | null;
  readonly [SNIPPETS_REQUEST]: SnippetsResult | null;
  readonly [ATTEST_REQUEST]: AttestResult | null;
  readonly [REPORT_REQUEST]: ReportResult | null;
  readonly [GENERATORS_REQUEST]: GeneratorsResult | null;
  readonly [GENERATE_REQUEST]: GenerateResult | null;
}

/** What a request says beside the address of its document. */
export type Details<M extends keyof Answers> = M extends keyof DetailsOf ? Omit<DetailsOf[M], 'uri'> : undefined;

interface DetailsOf {
  readonly [ATTEST_REQUEST]: AttestParams;
  readonly [REPORT_REQUEST]: ReportParams;
  readonly [GENERATE_REQUEST]: GenerateParams;
}

/** The language server as the rest of the client sees it. Nothing here throws; what goes wrong is in the log. */
export interface LanguageServer extends Disposable {
  state(): ServerState;
  readonly onDidChangeState: Event<ServerState>;
  readonly onDidChangeChecklist: Event<Uri>;
  restart(): Promise<boolean>;
  /** Tells the user that the server is away, and offers to start it. */
  offerRestart(): Promise<void>;
  /** Asks about a document, starting the server where needed; undefined where there is no answer. */
  request<M extends keyof Answers>(
    method: M,
    uri: Uri,
    token?: CancellationToken,
    details?: Details<M>,
  ): Promise<Answers[M] | undefined>;
  /** The schema of Zadig's values in the language of documentation, as JSON; undefined where there is no answer. */
  schema(): Promise<SchemaResult | undefined>;
  /** The quick fixes of our server for one of its diagnostics. */
  quickFixes(uri: Uri, diagnostic: Diagnostic): Promise<readonly CodeAction[]>;
}

/** Makes the server's stand-in. Nothing is loaded or started before the first request. */
export function createLanguageServer(context: ExtensionContext, log: Log): LanguageServer {
  const stateChanged = new EventEmitter<ServerState>();
  const checklistChanged = new EventEmitter<Uri>();
  let isDisposed = false;
  let yamlExtensionActive = false;

  const supervisor = createSupervisor<ClientRun>({
    now: () => Date.now(),
    // Nearly all of the client's code: it is loaded only when a server is wanted.
    launch: async () => {
      const { launchClient } = await import('./languageClient.ts');
      yamlExtensionActive = isYamlExtensionActive();
      return launchClient({
        module: context.asAbsolutePath('dist/server.js'),
        log: log.channel(),
        initializationOptions: { yamlExtensionActive, openRuleDocs: true, showChecklist: true, checklistChanged: true },
        onChecklistChanged: (uri) => checklistChanged.fire(uri),
      });
    },
    onState: (state, reason) => {
      if (isDisposed) return;
      log.channel()[state === 'failed' ? 'error' : 'info'](`Language server ${state}: ${reason}`);
      stateChanged.fire(state);
      if (state === 'failed') void offerRestart();
    },
  });

  // The server is told at its start whether the YAML extension is there.
  const extensionsChanged = extensions.onDidChange(() => {
    if (supervisor.state() === 'running' && isYamlExtensionActive() !== yamlExtensionActive) void restart();
  });

  const restart = async (): Promise<boolean> => (await supervisor.restart()) !== undefined;

  const offerRestart = async (): Promise<void> => {
    const again = l10n.t('Restart');
    const show = l10n.t('Show Output');
    const message = l10n.t(
      'The language server of Zadig HA is not running, so nothing is checked. The output says why.',
    );
    const answer = await window.showErrorMessage(message, again, show);
    if (answer === again) await restart();
    if (answer === show) log.channel().show();
  };

  const ask = async <T>(
    name: string,
    question: (run: ClientRun) => Promise<T>,
    token?: CancellationToken,
  ): Promise<T | undefined> => {
    const run = await supervisor.start();
    if (run === undefined) return undefined;
    try {
      return await question(run);
    } catch (error) {
      if (token?.isCancellationRequested !== true)
        log.channel().warn(`${name} was not answered: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };

  return {
    state: supervisor.state,
    onDidChangeState: stateChanged.event,
    onDidChangeChecklist: checklistChanged.event,
    restart,
    offerRestart,
    request: (method, uri, token, details) => {
      // A token that is undefined would be sent along as a second parameter.
      const rest = token === undefined ? [] : [token];
      const params = { uri: uri.toString(), ...details };
      return ask(method, ({ client }) => client.sendRequest(method, params, ...rest), token);
    },
    schema: () => ask(SCHEMA_REQUEST, ({ client }) => client.sendRequest<SchemaResult>(SCHEMA_REQUEST, {})),
    quickFixes: async (uri, diagnostic) => {
      const { requestQuickFixes } = await import('./languageClient.ts');
      return (await ask('codeAction', ({ client }) => requestQuickFixes(client, uri, diagnostic))) ?? [];
    },
    dispose: () => {
      isDisposed = true;
      void supervisor.stop();
      extensionsChanged.dispose();
      stateChanged.dispose();
      checklistChanged.dispose();
    },
  };
}
