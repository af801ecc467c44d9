import type { InitializeParams } from 'vscode-languageserver';
import { type Locale, localeOf } from '../core/messages/localized.ts';
import type { InitializationOptions } from '../protocol/index.ts';

/** What matters to us of what a client says about itself at start. */
export interface Client {
  /** Undefined where the client does not say which language it speaks. */
  readonly locale: Locale | undefined;
  readonly yamlExtensionActive: boolean;
  readonly openRuleDocs: boolean;
  /** The settings of a client that cannot be asked; of unknown shape. */
  readonly settings: unknown;
  /** Whether it answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Whether it wants to be told that we listen for changed settings. */
  readonly registersConfiguration: boolean;
  /** Whether it can be asked to tell of changed files. */
  readonly registersWatchedFiles: boolean;
  /** URIs of the folders that are open at start. */
  readonly folders: readonly string[];
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly completionSnippets: boolean;
}

/** Reads the parameters of `initialize`; whatever is missing or odd counts as "no". */
export function describeClient(params: InitializeParams): Client {
  const { locale, capabilities, initializationOptions } = params;
  const options = (initializationOptions ?? {}) as InitializationOptions;
  const { workspace, textDocument } = capabilities;
  return {
    locale: typeof locale === 'string' ? localeOf(locale) : undefined,
    yamlExtensionActive: options.yamlExtensionActive === true,
    openRuleDocs: options.openRuleDocs === true,
    settings: options.settings,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: foldersOf(params),
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    completionSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
  };
}

/** Older clients know one folder only. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}
