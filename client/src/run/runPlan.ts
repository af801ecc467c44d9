import { type CancellationToken, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { CHECKLIST_REQUEST, type Checklist } from '../../../server/src/protocol/index.ts';
import { askServer } from '../commands/askServer.ts';
import type { Services } from '../commands/command.ts';
import { checkInstallations, type Run } from './checkInstallations.ts';

/** The checklist of one file; null where it is none of ours, undefined where the user cancelled or there is no answer. */
export function runOne(services: Services, file: Uri): Promise<Checklist | null | undefined> {
  return withProgress(async (token, cancelled) => {
    const checklist = await Promise.race([askServer(services, CHECKLIST_REQUEST, file, token), cancelled]);
    if (checklist) await Promise.race([services.installation.refresh(), cancelled]);
    return token.isCancellationRequested ? undefined : checklist;
  });
}

/** Checks the installations of many files, which need not be open and are not opened. */
export function runAll({ server, log }: Services, files: readonly Uri[]): Promise<Run> {
  return withProgress(async (token, cancelled, report) => {
    const run = await checkInstallations(files.map(String), {
      ask: (file) => Promise.race([server.request(CHECKLIST_REQUEST, Uri.parse(file), token), cancelled]),
      begin: (index, file) => {
        const name = workspace.asRelativePath(Uri.parse(file));
        report(l10n.t('{0} of {1}: {2}', index + 1, files.length, name), index === 0 ? 0 : 100 / files.length);
      },
      isCancelled: () => token.isCancellationRequested,
    });
    for (const { file, reason } of run.unjudged)
      log.channel().warn(`${Uri.parse(file).fsPath} was not judged: ${reason ?? 'the server did not answer'}`);
    return run;
  });
}

/** `cancelled` resolves when the user does not want to wait any longer. */
function withProgress<T>(
  work: (
    token: CancellationToken,
    cancelled: Promise<undefined>,
    report: (message: string, increment: number) => void,
  ) => Promise<T>,
): Promise<T> {
  const options = {
    location: ProgressLocation.Notification,
    cancellable: true,
    title: l10n.t('Zadig HA: running the checklist'),
  };
  const done = window.withProgress(options, (progress, token) => {
    const cancelled = new Promise<undefined>((resolve) => token.onCancellationRequested(() => resolve(undefined)));
    return work(token, cancelled, (message, increment) => progress.report({ message, increment }));
  });
  return Promise.resolve(done);
}
