import { type CodeAction, type Diagnostic, type LogOutputChannel, Uri } from 'vscode';
import {
  CloseAction,
  CodeActionRequest,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type CodeAction as ProtocolCodeAction,
  type Command as ProtocolCommand,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import {
  CHECKLIST_CHANGED,
  type DocumentParams,
  type InitializationOptions,
  SETTINGS_SECTION,
} from '../../../server/src/protocol/index.ts';
import { openableLenses } from './openableLenses.ts';
import type { Run } from './supervisor.ts';

/** What a launch needs. `module` is the file of the bundled server. */
export interface LaunchOptions {
  readonly module: string;
  readonly log: LogOutputChannel;
  readonly initializationOptions: InitializationOptions;
  readonly onChecklistChanged: (uri: Uri) => void;
}

/** A connected server. */
export interface ClientRun extends Run {
  readonly client: LanguageClient;
}

/** Leaves every notification to the user to us: one message in the editor's language instead of one per failure. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

function clientOptions(options: LaunchOptions): LanguageClientOptions {
  return {
    documentSelector: [
      { language: 'yaml', scheme: 'file' },
      { language: 'yaml', scheme: 'untitled' },
    ],
    outputChannel: options.log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: SETTINGS_SECTION,
    initializationOptions: options.initializationOptions,
    initializationFailedHandler: () => false,
    middleware: {
      provideCodeLenses: async (document, token, next) => openableLenses(await next(document, token)),
    },
    errorHandler: {
      error: (_error, _message, count) => ({
        action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
    },
  };
}

/** Starts the bundled server and connects to it. Rejects where it does not answer the handshake. */
export async function launchClient(options: LaunchOptions): Promise<ClientRun> {
  const server = { module: options.module, transport: TransportKind.ipc };
  const client = new QuietClient(SETTINGS_SECTION, 'Zadig HA', server, clientOptions(options));
  const closed = new Promise<void>((resolve) => {
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) resolve();
    });
  });
  client.onNotification(CHECKLIST_CHANGED, ({ uri }: DocumentParams) => options.onChecklistChanged(Uri.parse(uri)));
  const stop = (): Promise<void> =>
    client.dispose().catch((error: unknown) => options.log.warn(`The server did not end in order: ${String(error)}`));
  try {
    await client.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { client, closed, stop };
}

/** The quick fixes that our server offers for one of its diagnostics, and nothing else at that place. */
export async function requestQuickFixes(
  client: LanguageClient,
  uri: Uri,
  diagnostic: Diagnostic,
): Promise<readonly CodeAction[]> {
  const { code2ProtocolConverter: toProtocol, protocol2CodeConverter: toCode } = client;
  const answer = await client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: toProtocol.asUri(uri) },
    range: toProtocol.asRange(diagnostic.range),
    context: { diagnostics: [toProtocol.asDiagnostic(diagnostic)], only: ['quickfix'] },
  });
  const fixes = (answer ?? []).filter(isFixOf);
  return Promise.all(fixes.map((fix) => toCode.asCodeAction(fix)));
}

/** An action names the diagnostics it repairs, of which only one was sent along. */
function isFixOf(action: ProtocolCommand | ProtocolCodeAction): action is ProtocolCodeAction {
  return 'edit' in action && action.edit !== undefined && (action.diagnostics?.length ?? 0) > 0;
}
