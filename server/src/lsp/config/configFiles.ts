import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_FILE } from '../../core/config/config.ts';
import { type ParsedConfig, parseConfig } from '../../core/config/parse.ts';
import { textOnDisk } from '../textOnDisk.ts';
import { configUrisFor } from './configUris.ts';

/** One version of a configuration. The same object means the same text. */
export interface ConfigFile {
  readonly uri: string;
  readonly parsed: ParsedConfig;
}

/** The configuration that is in force for a file, and the file's path relative to its folder. */
export interface FoundConfig {
  readonly file: ConfigFile;
  readonly path: string;
}

/** The configurations of the workspace, as the editor shows them where they are open, else as they are on disk. */
export interface ConfigFiles {
  /** The nearest configuration above a file. */
  readonly find: (uri: string) => FoundConfig | undefined;
  readonly read: (uri: string) => ConfigFile | undefined;
  /** Files on disk may have changed. */
  readonly changedOnDisk: () => void;
}

/** Bytes of a file that are still read; no configuration comes near. */
const LIMIT = 1_000_000;

/**
 * Looks configurations up. `folders` are those that are open in the editor: no search leaves them. Without `watches`,
 * nobody tells of changes on disk, and every file is read each time.
 */
export function createConfigFiles(
  texts: Pick<TextDocuments<TextDocument>, 'get'>,
  folders: () => readonly string[],
  watches: boolean,
): ConfigFiles {
  const onDisk = new Map<string, string | undefined>();
  const parsed = new Map<string, { readonly text: string; readonly file: ConfigFile }>();

  const savedText = (uri: string): string | undefined => {
    if (!watches || !onDisk.has(uri)) onDisk.set(uri, textOnDisk(uri, LIMIT));
    return onDisk.get(uri);
  };

  const read = (uri: string): ConfigFile | undefined => {
    const text = texts.get(uri)?.getText() ?? savedText(uri);
    if (text === undefined) return undefined;
    const known = parsed.get(uri);
    if (known?.text === text) return known.file;
    const file = { uri, parsed: parseConfig(text) };
    parsed.set(uri, { text, file });
    return file;
  };

  return {
    find: (uri) => {
      for (const { config, path } of configUrisFor(uri, folders())) {
        const file = read(config);
        if (file) return { file, path };
      }
      return undefined;
    },
    read,
    changedOnDisk: () => onDisk.clear(),
  };
}

/** Whether a document is a configuration, by its name. */
export function isConfigUri(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE}`);
}
