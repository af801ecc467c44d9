import { commands, env, l10n, UIKind, type Uri, window, workspace } from 'vscode';
import type { ReportFormat } from './reportFormats.ts';

/** Says where a report is, and opens it where the user wants that. */
export async function offerToOpen(target: Uri, format: ReportFormat): Promise<void> {
  const preview = l10n.t('Open Preview');
  const browser = l10n.t('Open in Browser');
  const editor = l10n.t('Open in Editor');
  // A browser on another machine does not see the file.
  const isLocal = env.remoteName === undefined && env.uiKind === UIKind.Desktop;
  const actions = [
    ...(format === 'markdown' ? [preview] : []),
    ...(format === 'html' && isLocal ? [browser] : []),
    editor,
  ];
  const message = l10n.t('Zadig HA: the report was saved as "{0}".', workspace.asRelativePath(target));
  const answer = await window.showInformationMessage(message, ...actions);
  if (answer === preview) await commands.executeCommand('markdown.showPreview', target);
  if (answer === browser) await env.openExternal(target);
  if (answer === editor) await window.showTextDocument(target, { preview: false });
}
