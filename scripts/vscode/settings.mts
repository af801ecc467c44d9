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
  // In a browser the editor would save while one types.
  'files.autoSave': 'off',
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

/**
 * Makes a display language known to an editor by a language pack without texts: the editor itself stays English, and
 * extensions speak the language.
 */
export async function announceLanguage(userDataFolder: string, locale: string): Promise<void> {
  const texts = join(await ensureFolder(userDataFolder), `${locale}.json`);
  await writeFile(texts, '{ "contents": {} }');
  const extension = { extensionIdentifier: { id: `zadig-ha.${locale}` }, version: '1.0.0' };
  const pack = { hash: locale, extensions: [extension], translations: { vscode: texts }, label: locale };
  await writeFile(join(userDataFolder, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
