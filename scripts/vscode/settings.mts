import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureFolder } from './folders.mts';

/** User settings of an editor that only shows this extension: no welcome pages, no trust dialog, no AI, no network. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
};

/** Writes the settings below a user data folder, with `more` on top. Settings that are there already stay. */
export async function writeSettings(
  userDataFolder: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const file = join(await ensureFolder(join(userDataFolder, 'User')), 'settings.json');
  if (existsSync(file)) return;
  await writeFile(file, `${JSON.stringify({ ...quietSettings, ...more }, undefined, 2)}\n`);
}
