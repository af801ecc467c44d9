import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureFolder } from './folders.mts';
import { startTree } from './processTree.mts';

/** What to serve. Folders are absolute; `port` 0 takes a free one. */
export interface ServeOptions {
  /** The build of VS Code, as `ensureVscodeServer` answers it. */
  readonly vscode: string;
  readonly userDataFolder: string;
  readonly extensionsFolder: string;
  /** Kept apart from the user's temporary files, because the server leaves sockets behind. */
  readonly temporaryFolder: string;
  readonly port?: number;
  /** Display language, such as `zh-cn`; one that `announceLanguage` has made known. */
  readonly locale?: string | undefined;
  /** Whether pages may run extension tests. */
  readonly testing?: boolean;
}

/** A server that answers. */
export interface VscodeServer {
  readonly port: number;
  /** The address of an editor on a folder; `query` adds parameters. It holds the secret that opens the server. */
  url(folder: string, query?: Readonly<Record<string, string>>): string;
  output(): string;
  readonly ended: Promise<number | string>;
  stop(): Promise<void>;
}

/** The name under which the editor of a server on a port knows a file of the server's machine. */
export function remoteUri(port: number, path: string): string {
  return `vscode-remote://127.0.0.1:${port}${pathToFileURL(path).pathname}`;
}

/** Ends the server when the process that started it is gone, even where that was killed. */
const watchParent = "process.stdin.once('end', () => process.exit()).resume();";

/** How long a server may take to answer, in milliseconds. */
const patience = 60_000;

/** Starts VS Code's server on 127.0.0.1 and resolves when it answers. Rejects with its output where it does not. */
export async function startVscodeServer(options: ServeOptions): Promise<VscodeServer> {
  // Any page in any browser of this machine can reach the port, and the editor has a terminal.
  const token = randomBytes(16).toString('hex');
  const temporary = await ensureFolder(options.temporaryFolder);
  let onOutput: ((output: string) => void) | undefined;
  const tree = startTree(process.execPath, serverArguments(options, token), {
    env: { ...process.env, TMPDIR: temporary, XDG_RUNTIME_DIR: temporary },
    onOutput: (output) => onOutput?.(output),
  });
  const port = await new Promise<number>((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(`VS Code's server ${reason}:\n${tree.output()}`));
    const timer = setTimeout(() => {
      void tree.stop().then(() => fail(`did not answer within ${patience} ms`));
    }, patience);
    onOutput = (output) => {
      const found = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(Number(found));
    };
    void tree.ended.then((status) => {
      clearTimeout(timer);
      fail(`ended with ${status} before it answered`);
    });
  });
  return {
    port,
    url: (folder, query = {}) => {
      const path = decodeURI(pathToFileURL(folder).pathname);
      const parameters = String(new URLSearchParams({ tkn: token, folder: path, ...query }));
      // Easier to read, and as valid in a query.
      return `http://127.0.0.1:${port}/?${parameters.replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
    },
    output: tree.output,
    ended: tree.ended,
    stop: tree.stop,
  };
}

function serverArguments(options: ServeOptions, token: string): readonly string[] {
  return [
    ...['--import', `data:text/javascript,${encodeURIComponent(watchParent)}`],
    join(options.vscode, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--connection-token', token],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--server-data-dir', options.userDataFolder, '--user-data-dir', options.userDataFolder],
    ...['--extensions-dir', options.extensionsFolder],
    ...(options.locale === undefined ? [] : ['--locale', options.locale]),
    ...(options.testing === true ? ['--enable-smoke-test-driver'] : []),
  ];
}
