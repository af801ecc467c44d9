import type { Uri } from 'vscode';
import type { Installation } from '../installation.ts';
import type { Log } from '../log.ts';
import type { LanguageServer } from '../server/languageServer.ts';
import type { ItemFilter } from '../views/itemFilter.ts';

/** What commands work with. */
export interface Services {
  /** The folder that the extension is installed in. */
  readonly extensionUri: Uri;
  readonly log: Log;
  readonly server: LanguageServer;
  readonly installation: Installation;
  readonly filter: ItemFilter;
}

/**
 * A command's work, and what it answers to who runs it. Arguments come from anybody, so each command looks at what it
 * was given.
 */
export type Command = (services: Services, argument: unknown) => unknown;
