import {
  commands,
  type Disposable,
  EventEmitter,
  type Position,
  Range,
  TabInputTextDiff,
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

/**
 * Prepares a preview; `name` decides how the text is coloured. Nothing is opened before the first text is shown.
 */
export function createPreview(original: Uri, name: string, title: string): Preview {
  const uri = Uri.from({ scheme: previewScheme, path: `/${name}` });
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
      opening = commands.executeCommand('vscode.diff', original, uri, title, options);
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
