import { scoreText } from '../scoreText.ts';
import { openCounts } from '../summary.ts';
import type { Translate } from '../translate.ts';
import { countStates } from '../views/checklistModel.ts';
import type { JudgedInstallation, Run, UnjudgedFile } from './checkInstallations.ts';

/** A line of the list of installations. */
export interface InstallationRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly file: string;
}

/** Whether something in a run wants attention. */
export function isTroubled({ judged, unjudged }: Run): boolean {
  return unjudged.length > 0 || judged.some(hasFailed);
}

/** A run over several installations, in one or two sentences. */
export function runSummary(run: Run, t: Translate): string {
  const { judged, unjudged, left } = run;
  const failing = judged.filter(hasFailed).length;
  const rest = [
    failing > 0 ? t('with failed items: {0}', failing) : '',
    unjudged.length > 0 ? t('cannot be judged: {0}', unjudged.length) : '',
  ].filter((part) => part !== '');
  const checked = t('Installations checked: {0}', judged.length);
  const done = rest.length === 0 ? t('{0}.', checked) : t('{0} ({1}).', checked, rest.join(t(', ')));
  return left === 0 ? done : `${done} ${t('Cancelled; files not looked at: {0}.', left)}`;
}

/** The installations as a list, those first that need most work. `name` makes a path of a URI. */
export function installationRows(
  { judged, unjudged }: Run,
  name: (file: string) => string,
  t: Translate,
): readonly InstallationRow[] {
  const worstFirst = [...judged].sort((a, b) => a.checklist.score - b.checklist.score);
  return [
    ...unjudged.map((file) => unjudgedRow(file, name, t)),
    ...worstFirst.map((installation) => judgedRow(installation, name, t)),
  ];
}

function unjudgedRow({ file, reason }: UnjudgedFile, name: (file: string) => string, t: Translate): InstallationRow {
  return { label: name(file), description: t('cannot be judged'), detail: reason ?? '', file };
}

function judgedRow(
  { file, checklist }: JudgedInstallation,
  name: (file: string) => string,
  t: Translate,
): InstallationRow {
  const { score, passed, total, installation } = checklist;
  const layers = installation.files.length;
  const description = [
    scoreText(score, t),
    `${passed}/${total}`,
    t('Zadig chart {0}', installation.chartVersion),
    ...(layers > 1 ? [t('layers: {0}', layers)] : []),
  ];
  return { label: name(file), description: description.join(' · '), detail: openCounts(checklist, t), file };
}

function hasFailed({ checklist }: JudgedInstallation): boolean {
  return countStates(checklist).failed > 0;
}
