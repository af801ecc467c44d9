import { type CancellationToken, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { CHECKLIST_REQUEST } from '../../../server/src/protocol/index.ts';
import type { Services } from '../commands/command.ts';
import { isYaml } from '../documents.ts';
import { findValuesFiles } from '../findInstallations.ts';
import type { CurrentInstallation } from '../installation.ts';
import { filesBeyond } from './checkInstallations.ts';

/** What a run is about. */
export type Scope = 'installation' | 'workspace';

/** One file's installation, or those of many files. */
export type Plan =
  | { readonly scope: 'installation'; readonly file: Uri }
  | { readonly scope: 'workspace'; readonly files: readonly Uri[] };

/** The files of the workspace, and whether there are installations beside the active one. */
interface Found {
  readonly files: readonly Uri[];
  readonly hasOthers: boolean;
}

/**
 * Finds out what to check: the active installation, or all of the workspace where none is active. The user is asked
 * where both are possible and nothing is `wanted`. Undefined where there is nothing to check, or where it is cancelled.
 */
export async function planRun(services: Services, wanted: Scope | undefined): Promise<Plan | undefined> {
  await services.installation.refresh();
  const { current } = services.installation.state();
  const active = window.activeTextEditor?.document;
  const file = isYaml(active) ? active.uri : current?.uri;
  const own = file?.toString() === current?.uri.toString() ? current : undefined;
  if (file !== undefined && wanted === 'installation') return { scope: 'installation', file };
  const found = await search(services, own);
  if (found === undefined) return undefined;
  const scope =
    wanted ?? (own === undefined ? 'workspace' : found.hasOthers ? await choose(own, found) : 'installation');
  if (scope === undefined) return undefined;
  if (scope === 'workspace' && found.files.length > 0) return { scope, files: found.files };
  if (file !== undefined) return { scope: 'installation', file };
  void window.showInformationMessage(l10n.t('Open the values.yaml of a Zadig installation first.'));
  return undefined;
}

/** Undefined where the user cancelled. */
async function search({ server }: Services, own: CurrentInstallation | undefined): Promise<Found | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    cancellable: true,
    title: l10n.t('Zadig HA: looking for installations'),
  };
  return window.withProgress(options, async (_progress, token) => {
    const files = await findValuesFiles(token);
    const others = own === undefined ? [] : filesBeyond(files.map(String), own.checklist);
    const hasOthers = await someIsOurs(server, others, token);
    return token.isCancellationRequested ? undefined : { files, hasOthers };
  });
}

async function someIsOurs(
  server: Services['server'],
  files: readonly string[],
  token: CancellationToken,
): Promise<boolean> {
  for (const file of files) {
    if (token.isCancellationRequested) return false;
    if (await server.request(CHECKLIST_REQUEST, Uri.parse(file), token)) return true;
  }
  return false;
}

async function choose({ uri }: CurrentInstallation, { files }: Found): Promise<Scope | undefined> {
  const items: readonly { readonly label: string; readonly description: string; readonly scope: Scope }[] = [
    { label: l10n.t('This installation'), description: workspace.asRelativePath(uri), scope: 'installation' },
    {
      label: l10n.t('All installations of the workspace'),
      description: l10n.t('files: {0}', files.length),
      scope: 'workspace',
    },
  ];
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Choose what to check') }))?.scope;
}
