import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_FILE } from '../core/config/config.ts';
import type { Layer } from '../core/values/layer.ts';
import type { SettingsInForce } from './config/fileSettings.ts';
import type { ValuesFile } from './documents.ts';
import type { OpenTexts } from './openTexts.ts';
import { createParsedText, type ParsedText } from './parsedText.ts';
import { textOnDisk } from './textOnDisk.ts';
import { decoded, encoded, spelledOpen } from './uris.ts';

/** A layer as the editor knows it; its `path` is a URI. */
export interface NamedLayer extends Layer {
  /** What people call it: its path below the folder of the configuration. */
  readonly name: string;
  /** Of the open text; null for one that is read from the disk. */
  readonly version: number | null;
}

/** Finds the layers of installations. */
export interface Layers {
  /** All layers of the installation that a file belongs to, lowest first. */
  readonly of: (file: ValuesFile) => readonly NamedLayer[];
  /** A file is not open any more: what only its installation needs is let go. */
  readonly forget: (uri: string) => void;
}

/**
 * Layers by their configuration: the other ones that it names are read as the editor shows them, else from the disk. A
 * file that no configuration names is an installation by itself.
 */
export function createLayers(texts: Pick<TextDocuments<TextDocument>, 'get' | 'keys'>, openTexts: OpenTexts): Layers {
  const onDisk = new Map<string, TextOnDisk>();
  const settingsOf = new Map<string, SettingsInForce>();

  const read = (uri: string, isKept: boolean): ReadText | undefined => {
    const open = spelledOpen(texts, uri);
    const opened = open === undefined ? undefined : openTexts.get(open);
    if (open !== undefined && opened) return { uri: open, text: opened };
    const stamp = stampOnDisk(uri);
    if (stamp === undefined) return undefined;
    const last = onDisk.get(uri);
    if (last?.stamp === stamp) return { uri, text: last.text };
    const content = textOnDisk(uri);
    if (content === undefined) return undefined;
    const text = createParsedText(content, null, last?.text);
    if (isKept) onDisk.set(uri, { stamp, text });
    return { uri, text };
  };

  const letGo = (): void => {
    const named = [...settingsOf].flatMap(([uri, settings]) => layersNamedFor({ uri, settings }));
    const wanted = new Set(named.map(({ uri }) => uri));
    for (const uri of onDisk.keys()) if (!wanted.has(uri)) onDisk.delete(uri);
  };

  return {
    of: (file) => {
      // A file that is not open is asked about once: what it belongs to is not worth remembering.
      const isOpen = texts.get(file.uri) !== undefined;
      if (isOpen && settingsOf.get(file.uri) !== file.settings) {
        settingsOf.set(file.uri, file.settings);
        letGo();
      }
      return layersNamedFor(file).flatMap(({ uri, name }): readonly NamedLayer[] => {
        if (uri === file.uri) return [{ path: uri, name, document: file.document, version: file.version }];
        const found = read(uri, isOpen);
        return found ? [{ path: found.uri, name, document: found.text.document, version: found.text.version }] : [];
      });
    },
    forget: (uri) => {
      if (settingsOf.delete(uri)) letGo();
    },
  };
}

interface ReadText {
  /** As the editor spells it, where it is open. */
  readonly uri: string;
  readonly text: ParsedText;
}

interface TextOnDisk {
  /** Another one means another text. */
  readonly stamp: string;
  readonly text: ParsedText;
}

/** A layer that a configuration names, whether or not it is there. */
export interface LayerName {
  readonly uri: string;
  readonly name: string;
}

/** The layers of the configuration that names a file among them, else the file alone. */
export function layersNamedFor({
  uri,
  settings: { config },
}: Pick<ValuesFile, 'uri' | 'settings'>): readonly LayerName[] {
  const folder = config ? folderOf(config.uri) : '';
  const own = config && uri.startsWith(folder) ? decoded(uri.slice(folder.length)) : undefined;
  const names = config?.parsed.config.values ?? [];
  if (own === undefined || !names.includes(own)) return [{ uri, name: uri }];
  return names.map((name) => ({ name, uri: name === own ? uri : folder + encoded(name) }));
}

/** Where a configuration has the layer of a name. */
export function layerUri(config: string, name: string): string {
  return folderOf(config) + encoded(name);
}

function folderOf(config: string): string {
  return config.slice(0, -CONFIG_FILE.length);
}

/** Changes with the file; undefined for one that is not there. */
function stampOnDisk(uri: string): string | undefined {
  try {
    const { mtimeMs, size } = statSync(fileURLToPath(uri));
    return `${mtimeMs} ${size}`;
  } catch {
    return undefined;
  }
}
