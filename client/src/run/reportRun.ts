import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Checklist } from '../../../server/src/protocol/index.ts';
import type { Services } from '../commands/command.ts';
import { checklistSummary } from '../summary.ts';
import { countStates } from '../views/checklistModel.ts';
import { checklistViewId } from '../views/checklistView.ts';
import type { Run } from './checkInstallations.ts';
import { installationRows, isTroubled, runSummary } from './runTexts.ts';

/** Says how one installation stands, and offers what to do next. */
export async function reportOne({ installation }: Services, file: Uri, checklist: Checklist): Promise<void> {
  const next: ReadonlyMap<string, string> = new Map([
    [l10n.t('Open Checklist'), `${checklistViewId}.focus`],
    ...(isFixable(checklist) ? [[l10n.t('Fix All'), 'zadigHa.fixAll'] as const] : []),
    [l10n.t('Export Report'), 'zadigHa.exportReport'],
  ]);
  const show = countStates(checklist).failed > 0 ? window.showWarningMessage : window.showInformationMessage;
  const command = next.get((await show(`Zadig HA: ${checklistSummary(checklist, l10n.t)}`, ...next.keys())) ?? '');
  if (command === undefined) return;
  // The commands are about what is shown, which need not be what was checked.
  if (installation.state().current?.uri.toString() !== file.toString())
    await window.showTextDocument(file, { preview: false });
  await commands.executeCommand(command);
}

/** Says how the installations of a workspace stand, and lets the user open one of them. */
export async function reportAll({ log }: Services, run: Run): Promise<void> {
  const list = l10n.t('Show Installations');
  const output = l10n.t('Show Output');
  const actions = [
    ...(run.judged.length + run.unjudged.length > 0 ? [list] : []),
    ...(run.unjudged.length > 0 ? [output] : []),
  ];
  const show = isTroubled(run) ? window.showWarningMessage : window.showInformationMessage;
  const answer = await show(`Zadig HA: ${runSummary(run, l10n.t)}`, ...actions);
  if (answer === output) log.channel().show();
  if (answer === list) await openOne(run);
}

async function openOne(run: Run): Promise<void> {
  const rows = installationRows(run, (file) => workspace.asRelativePath(Uri.parse(file)), l10n.t);
  const placeHolder = l10n.t('Choose the installation to open');
  const chosen = await window.showQuickPick(rows, { placeHolder, matchOnDescription: true, matchOnDetail: true });
  if (chosen === undefined) return;
  await window.showTextDocument(Uri.parse(chosen.file), { preview: false });
  await commands.executeCommand(`${checklistViewId}.focus`);
}

function isFixable({ sections }: Checklist): boolean {
  return sections.some(({ items }) => items.some(({ actions }) => actions.includes('fix')));
}
