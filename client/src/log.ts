import { type Disposable, type LogOutputChannel, window } from 'vscode';

/** The one output channel of the extension, made when something is first written or shown. */
export interface Log extends Disposable {
  channel(): LogOutputChannel;
}

/** Makes the log. An editor that never opens one of our files never sees the channel. */
export function createLog(): Log {
  let channel: LogOutputChannel | undefined;
  return {
    channel: () => {
      channel ??= window.createOutputChannel('Zadig HA', { log: true });
      return channel;
    },
    dispose: () => channel?.dispose(),
  };
}
