import { CompletionItemTag, type InitializeParams, InsertTextMode } from 'vscode-languageserver';
import { type Locale, localeOf } from '../core/messages/localized.ts';
import type { InitializationOptions } from '../protocol/index.ts';

/** What matters to us of what a client says about itself at start. */
export interface Client {
  /** Undefined where the client does not say which language it speaks. */
  readonly locale: Locale | undefined;
  readonly yamlExtensionActive: boolean;
  readonly openRuleDocs: boolean;
  readonly showChecklist: boolean;
  /** Whether it is told when a checklist may have changed. */
  readonly checklistChanged: boolean;
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
  readonly completionMarkdown: boolean;
  readonly hoverMarkdown: boolean;
  readonly completionTags: boolean;
  readonly completionLabelDetails: boolean;
  /** Whether an outline may be a tree. */
  readonly symbolTrees: boolean;
  /** Whether it hides whole lines only, and how many folds it can have. */
  readonly foldsLines: boolean;
  readonly maxFolds: number | undefined;
  /** Whether it can be told that inlay hints have changed. */
  readonly refreshesInlayHints: boolean;
  /** The same for code lenses. */
  readonly refreshesCodeLenses: boolean;
  /** Whether it inserts the further lines of a completion as they are, where asked to. */
  readonly keepsIndent: boolean;
}

/** Reads the parameters of `initialize`; whatever is missing or odd counts as "no". */
export function describeClient(params: InitializeParams): Client {
  const { locale, capabilities, initializationOptions } = params;
  const options = (initializationOptions ?? {}) as InitializationOptions;
  const { workspace, textDocument } = capabilities;
  const item = textDocument?.completion?.completionItem;
  return {
    locale: typeof locale === 'string' ? localeOf(locale) : undefined,
    yamlExtensionActive: options.yamlExtensionActive === true,
    openRuleDocs: options.openRuleDocs === true,
    showChecklist: options.showChecklist === true,
    checklistChanged: options.checklistChanged === true,
    settings: options.settings,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: foldersOf(params),
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    completionSnippets: item?.snippetSupport === true,
    completionMarkdown: item?.documentationFormat?.includes('markdown') === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    completionTags: item?.tagSupport?.valueSet.includes(CompletionItemTag.Deprecated) === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldsLines: textDocument?.foldingRange?.lineFoldingOnly === true,
    maxFolds: textDocument?.foldingRange?.rangeLimit,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    completionLabelDetails: item?.labelDetailsSupport === true,
    keepsIndent: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
  };
}

/** Older clients know one folder only. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}
