/** What a name in a folder stands for; links are not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** What stands at a path, links followed. */
export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes; 0 for what is no regular file. */
  readonly size: number;
}

/** The file system as the command line uses it. Paths are absolute; failures reject with Node's errors (`code`). */
export interface FileSystem {
  readonly stat: (path: string) => Promise<FileStatus>;
  /** The bytes of a file, at most `limit` of them. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>;
  readonly list: (path: string) => Promise<readonly FolderEntry[]>;
  readonly realPath: (path: string) => Promise<string>;
  /** Writes a file that may exist or not, in place. */
  readonly write: (path: string, text: string) => Promise<void>;
  /** Writes behind what is in a file that may exist or not. */
  readonly append: (path: string, text: string) => Promise<void>;
  /** Exchanges the content of a regular file in one step, keeping its mode, or makes it; a link's target is exchanged. */
  readonly replace: (path: string, text: string) => Promise<void>;
}

/** What ends a program before it does so itself. */
export interface ProgramLimits {
  readonly signal: AbortSignal;
  /** In milliseconds. */
  readonly time: number;
  /** Bytes that it may write to standard output. */
  readonly size: number;
}

/** How a program ended. */
export type ProgramRun =
  /** By itself; of a long standard error only the end is there. */
  | { readonly kind: 'ended'; readonly status: number; readonly stdout: Uint8Array; readonly stderr: string }
  /** By one of the limits, with all that it had started. */
  | { readonly kind: 'stopped'; readonly by: keyof ProgramLimits }
  /** It is not on PATH. */
  | { readonly kind: 'missing' }
  /** `cause` in the system's own words. */
  | { readonly kind: 'unstartable'; readonly cause: string };

/** Everything that a run of the command line touches outside itself. */
export interface Host {
  /** Without the names of Node and of the program. */
  readonly argv: readonly string[];
  readonly fs: FileSystem;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Writes to standard output, exactly as given. */
  readonly log: (text: string) => void;
  /** Writes to standard error, exactly as given. */
  readonly error: (text: string) => void;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Who works in a folder: git's user, else that of the system; undefined where nobody knows. */
  readonly userName: (folder: string) => Promise<string | undefined>;
  /** Runs a program from PATH in the current folder, without a shell. */
  readonly run: (program: string, args: readonly string[], limits: ProgramLimits) => Promise<ProgramRun>;
  /** Aborted when somebody ends this process, which from the first call on does not end by itself. */
  readonly interruption: () => Promise<AbortSignal>;
  /** What time it is. */
  readonly now: () => Date;
  /** The width of the terminal that standard output and standard error are, each; absent for a pipe or file. */
  readonly columns: { readonly stdout?: number | undefined; readonly stderr?: number | undefined };
  /** The folder that holds this package's `package.json` and `docs/`. */
  readonly packageFolder: string;
}

/** Nothing at or above the limit; something is; something could not be analysed or written; wrong usage. */
export type ExitStatus = 0 | 1 | 2 | 3;
