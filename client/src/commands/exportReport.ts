import { l10n, Uri, window } from 'vscode';
import { REPORT_REQUEST } from '../../../server/src/protocol/index.ts';
import { offerToOpen } from '../reports/offerToOpen.ts';
import { type FormatRow, formatRows } from '../reports/reportFormats.ts';
import { askForTarget, mayWrite, writeReport } from '../reports/saveReport.ts';
import { askServer } from './askServer.ts';
import type { Command } from './command.ts';
import { sayNotOurs } from './sayNotOurs.ts';
import { targetDocument } from './targetDocument.ts';

/**
 * Writes the checklist into a file to keep. The argument `{ format, target }` spares the questions: a format of the
 * protocol and a `Uri`, each of which may be absent. Answers the `Uri` of what was written.
 */
export const exportReport: Command = async (services, argument) => {
  const document = await targetDocument(services.installation);
  if (document === undefined) return undefined;
  const given = exportArgument(argument);
  const row = given.row ?? (await pickFormat());
  if (row === undefined) return undefined;
  const { format } = row;
  const report = await askServer(services, REPORT_REQUEST, document.uri, undefined, { format });
  if (report === null) void sayNotOurs(document.uri);
  if (!report) return undefined;
  const target = given.target ?? (await askForTarget(document.uri, report.fileName, [row.label, row.extension]));
  if (target === undefined || (given.target !== undefined && !(await mayWrite(target)))) return undefined;
  if (!(await writeReport(target, report.text))) return undefined;
  // The command has done its work when the message appears; nobody waits for it to be read.
  void offerToOpen(target, format);
  return target;
};

async function pickFormat(): Promise<FormatRow | undefined> {
  const placeHolder = l10n.t('Choose the format of the report');
  return window.showQuickPick(formatRows(l10n.t), { placeHolder });
}

function exportArgument(argument: unknown): { readonly row?: FormatRow; readonly target?: Uri } {
  if (typeof argument !== 'object' || argument === null) return {};
  const format = 'format' in argument ? argument.format : undefined;
  const row = formatRows(l10n.t).find((candidate) => candidate.format === format);
  const target = 'target' in argument && argument.target instanceof Uri ? argument.target : undefined;
  return { ...(row && { row }), ...(target && { target }) };
}
