import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type Position,
  Range,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';

/** The scheme of texts that are only shown. */
const previewScheme = 'zadig-ha-preview';

/** A comparison of a document with what it would become. */
export interface Preview {
  /** Shows a text beside the document's, with a place of the document in sight. */
  show(text: string, place: Position): void;
  /** Closes the comparison and leaves nothing behind. */
  close(): Promise<void>;
}

/** Prepares a preview. Nothing is opened before the first text is shown. */
export function createPreview({ uri: original }: TextDocument): Preview {
  const name = original.path.slice(original.path.lastIndexOf('/') + 1);
  const uri = Uri.from({ scheme: previewScheme, path: `/${/\.ya?ml$/i.test(name) ? name : `${name}.yaml`}` });
  const changed = new EventEmitter<Uri>();
  let shown = '';
  let opening: Thenable<unknown> | undefined;
  const disposables: readonly Disposable[] = [
    changed,
    workspace.registerTextDocumentContentProvider(previewScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => shown,
    }),
  ];
  return {
    show: (text, place) => {
      shown = text;
      changed.fire(uri);
      // Not as the editor's own preview tab, which the document itself may be shown in.
      const options = { preserveFocus: true, preview: false, selection: new Range(place, place) };
      opening = commands.executeCommand('vscode.diff', original, uri, l10n.t('{0}: with the snippet', name), options);
    },
    close: async () => {
      await opening;
      const tabs = window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === uri.toString());
      await window.tabGroups.close(tabs);
      for (const disposable of disposables) disposable.dispose();
    },
  };
}
