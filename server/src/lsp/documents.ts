import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { looksLikeZadigValues } from '../core/values/detect.ts';
import { createValuesDocument, type ValuesDocument } from '../core/yaml/valuesDocument.ts';
import { isConfigUri } from './config/configFiles.ts';
import type { SettingsInForce, SettingsInForceStore } from './config/fileSettings.ts';
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

/** What is needed of a document. */
type Source = Pick<TextDocument, 'uri' | 'version' | 'getText'>;

/** Looks at open texts. Only those that are ours are ever parsed. */
export function createDocuments(texts: TextDocuments<TextDocument>, settings: SettingsInForceStore): Documents {
  const known = new Map<string, Known>();
  return {
    file: async (uri) => {
      if (isConfigUri(uri)) return undefined;
      const inForce = await settings.of(uri);
      const text = texts.get(uri);
      if (text === undefined) return undefined;
      const last = known.get(uri);
      if (last?.version === text.version && last.settings === inForce) return last.file;
      const next = { version: text.version, settings: inForce, file: look(text, inForce, last?.file) };
      known.set(uri, next);
      return next.file;
    },
    other: async (uri) => {
      if (isConfigUri(uri)) return undefined;
      const inForce = await settings.of(uri);
      const text = texts.get(uri);
      if (text === undefined || !inForce.enable) return undefined;
      const content = text.getText();
      return content.length > inForce.maxLength ? undefined : read(text, content, inForce);
    },
    onDisk: async (uri) => {
      if (isConfigUri(uri) || texts.get(uri) !== undefined) return undefined;
      const inForce = await settings.of(uri);
      if (texts.get(uri) !== undefined) return undefined;
      settings.forget(uri);
      const text = inForce.enable ? textOnDisk(uri) : undefined;
      return text === undefined ? undefined : look({ uri, version: 0, getText: () => text }, inForce);
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
  readonly version: number;
  readonly settings: SettingsInForce;
  readonly file: KeptFile | undefined;
}

/** A file that knows what was parsed last, which makes the next version cheap. */
interface KeptFile extends ValuesFile {
  readonly parsed: () => ValuesDocument | undefined;
}

function look(source: Source, settings: SettingsInForce, last?: KeptFile): KeptFile | undefined {
  const text = source.getText();
  if (!settings.enable || text.length > settings.maxLength) return undefined;
  if (!settings.named && !looksLikeZadigValues(text)) return undefined;
  return read(source, text, settings, last?.parsed());
}

function read({ uri, version }: Source, text: string, settings: SettingsInForce, before?: ValuesDocument): KeptFile {
  let document: ValuesDocument | undefined;
  let last = before;
  return {
    uri,
    version,
    settings,
    text,
    get document() {
      document ??= createValuesDocument(text, last);
      last = document;
      return document;
    },
    parsed: () => last,
  };
}
