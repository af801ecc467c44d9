import { type CancellationToken, l10n, type Uri, window } from 'vscode';
import type { Answers, Details } from '../server/languageServer.ts';
import type { Services } from './command.ts';

/** A request on behalf of the user, who is told where no answer comes. Undefined then, and after cancellation. */
export async function askServer<M extends keyof Answers>(
  { server, log }: Services,
  method: M,
  uri: Uri,
  token?: CancellationToken,
  details?: Details<M>,
): Promise<Answers[M] | undefined> {
  if (server.state() === 'failed') {
    void server.offerRestart();
    return undefined;
  }
  const answer = await server.request(method, uri, token, details);
  // A server that has just failed has said so itself.
  if (answer !== undefined || token?.isCancellationRequested === true || server.state() === 'failed') return answer;
  const show = l10n.t('Show Output');
  const message = l10n.t('The language server of Zadig HA did not answer. The output says why.');
  void window.showErrorMessage(message, show).then((choice) => {
    if (choice === show) log.channel().show();
  });
  return undefined;
}
