import { languages, TabInputText, TabInputTextDiff, type TextDocument, type Uri, window, workspace } from 'vscode';
import { SETTINGS_SECTION } from '../../server/src/protocol/index.ts';
import { mayBeValuesFile } from './cheapLook.ts';
import { isMostLikelyValuesFile } from './closeLook.ts';
import { configurationOf, isConfiguration } from './configuration.ts';

const schemes: readonly string[] = ['file', 'untitled'];

/** Whether the server is told about a document: YAML on disk or not yet saved. */
export function isYaml(document: TextDocument | undefined): document is TextDocument {
  return document !== undefined && document.languageId === 'yaml' && schemes.includes(document.uri.scheme);
}

/** Whether `zadigHa.enable` is on for a document. */
export function isEnabled(uri: Uri): boolean {
  return workspace.getConfiguration(SETTINGS_SECTION, uri).get('enable', true);
}

/** Whether the server is worth asking about a document: by its name, its text, a setting, or a configuration nearby. */
export async function mayBeOurs(document: TextDocument): Promise<boolean> {
  if (isConfiguration(document.uri) || matchesFilesSetting(document)) return true;
  return mayBeValuesFile(document.getText()) || (await configurationOf(document.uri)) !== undefined;
}

/** Whether a document is most likely a values file: by a setting or its text, for an answer that cannot wait. */
export function looksOurs(document: TextDocument): boolean {
  if (isConfiguration(document.uri)) return false;
  return matchesFilesSetting(document) || isMostLikelyValuesFile(document.getText());
}

/** A glob of `zadigHa.files` for the editor: as in the server, it matches the end of a path. */
export function filesGlob(glob: string): string {
  return `**/${glob.replace(/^\/+/, '')}`;
}

/** Whether a document matches `zadigHa.files`. */
function matchesFilesSetting(document: TextDocument): boolean {
  const globs = workspace.getConfiguration(SETTINGS_SECTION, document.uri).get<readonly string[]>('files', []);
  return globs.some((glob) => languages.match({ pattern: filesGlob(glob) }, document) > 0);
}

/** Whether a document is still open in a tab: the editor keeps closed documents in memory for a while. */
export function isInTab(uri: Uri): boolean {
  const text = uri.toString();
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === text;
      return input instanceof TabInputTextDiff && input.modified.toString() === text;
    }),
  );
}

/** The open document with an address, or undefined. */
export function openDocument(uri: Uri | undefined): TextDocument | undefined {
  const text = uri?.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === text && !document.isClosed);
}
