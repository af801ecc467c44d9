import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { looksLikeZadigValues } from '../core/values/detect.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import { isConfigUri } from './config/configFiles.ts';
import type { SettingsInForce, SettingsInForceStore } from './config/fileSettings.ts';
import type { OpenText, OpenTexts } from './openTexts.ts';
import { createParsedText } from './parsedText.ts';
import { textOnDisk } from './textOnDisk.ts';
import { spelledOpen } from './uris.ts';

/** One version of an open Zadig values file. What is derived from it is computed on first use, once. */
export interface ValuesFile {
  readonly uri: string;
  readonly version: number;
  readonly settings: SettingsInForce;
  readonly text: string;
  readonly document: ValuesDocument;
}

/** One version of an open text that nobody looks into. Lengths are in UTF-16 units. */
export interface TooLarge {
  readonly uri: string;
  readonly version: number;
  readonly length: number;
  readonly settings: SettingsInForce;
}

/** The texts that are open in the editor. */
export interface Documents {
  /** The current version of a file with its current settings; undefined where it is not open or not ours. */
  readonly file: (uri: string) => Promise<ValuesFile | undefined>;
  /** An open YAML file that is not ours, as if it were; nothing of it is parsed before it is asked for. */
  readonly other: (uri: string) => Promise<ValuesFile | undefined>;
  /** A file that is not open, as it is on disk; nothing of it is kept. Undefined where it is open or not ours. */
  readonly onDisk: (uri: string) => Promise<ValuesFile | undefined>;
  /** An open file that would be ours but is larger than its settings allow. */
  readonly tooLarge: (uri: string) => Promise<TooLarge | undefined>;
  /** Whether a file is still what the editor shows. */
  readonly isCurrent: (file: ValuesFile) => boolean;
  /** However the URI is spelled. */
  readonly isOpen: (uri: string) => boolean;
  readonly forget: (uri: string) => void;
}

/** Looks at open texts. Only those that are ours are ever parsed. */
export function createDocuments(
  texts: TextDocuments<TextDocument>,
  openTexts: OpenTexts,
  settings: SettingsInForceStore,
): Documents {
  const known = new Map<string, Known>();
  return {
    file: async (uri) => {
      if (isConfigUri(uri)) return undefined;
      const inForce = await settings.of(uri);
      const text = openTexts.get(uri);
      if (text === undefined) return undefined;
      const last = known.get(uri);
      if (last?.text === text && last.settings === inForce) return last.file;
      const next = { text, settings: inForce, file: look(uri, text, inForce) };
      known.set(uri, next);
      return next.file;
    },
    other: async (uri) => {
      if (isConfigUri(uri)) return undefined;
      const inForce = await settings.of(uri);
      const text = openTexts.get(uri);
      if (text === undefined || !inForce.enable || text.text.length > inForce.maxLength) return undefined;
      return fileOf(uri, text, inForce);
    },
    onDisk: async (uri) => {
      if (isConfigUri(uri) || texts.get(uri) !== undefined) return undefined;
      const inForce = await settings.of(uri);
      if (texts.get(uri) !== undefined) return undefined;
      settings.forget(uri);
      const text = inForce.enable ? textOnDisk(uri) : undefined;
      return text === undefined ? undefined : look(uri, createParsedText(text, 0), inForce);
    },
    tooLarge: async (uri) => {
      if (isConfigUri(uri)) return undefined;
      const inForce = await settings.of(uri);
      const content = texts.get(uri)?.getText() ?? '';
      const { enable, named, maxLength } = inForce;
      if (!enable || content.length <= maxLength) return undefined;
      if (!named && !looksLikeZadigValues(content.slice(0, maxLength))) return undefined;
      return { uri, version: texts.get(uri)?.version ?? 0, length: content.length, settings: inForce };
    },
    isCurrent: (file) => known.get(file.uri)?.file === file && texts.get(file.uri)?.version === file.version,
    isOpen: (uri) => spelledOpen(texts, uri) !== undefined,
    forget: (uri) => void known.delete(uri),
  };
}

interface Known {
  readonly text: OpenText;
  readonly settings: SettingsInForce;
  readonly file: ValuesFile | undefined;
}

function look(uri: string, text: OpenText, settings: SettingsInForce): ValuesFile | undefined {
  if (!settings.enable || text.text.length > settings.maxLength) return undefined;
  return settings.named || looksLikeZadigValues(text.text) ? fileOf(uri, text, settings) : undefined;
}

function fileOf(uri: string, opened: OpenText, settings: SettingsInForce): ValuesFile {
  const { version, text } = opened;
  return {
    uri,
    version,
    settings,
    text,
    get document() {
      return opened.document;
    },
  };
}
