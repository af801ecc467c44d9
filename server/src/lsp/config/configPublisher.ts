import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { format, type Locale } from '../../core/messages/localized.ts';
import { DIAGNOSTIC_SOURCE } from '../../protocol/index.ts';
import { rangeOf, severityOf } from '../convert.ts';
import { layerUri } from '../layers.ts';
import type { Session } from '../session.ts';
import { decoded, type Places } from '../uris.ts';
import { type ConfigFile, isConfigUri } from './configFiles.ts';
import { missingLayers } from './missingLayers.ts';

/** Keeps the diagnostics of configurations true: of those that are open, and of those in force for an open file. */
export interface ConfigPublisher {
  /** Configurations there have been opened, changed or closed, or layers on disk have come or gone; or they may have. */
  readonly update: (isConcerned: Places) => Promise<void>;
  /** A values file uses this configuration, or none, from now on. */
  readonly uses: (file: string, config: string | undefined) => Promise<void>;
}

/** Makes the publisher. */
export function createConfigPublisher(
  connection: Connection,
  session: Session,
  texts: Pick<TextDocuments<TextDocument>, 'get' | 'keys'>,
): ConfigPublisher {
  const users = new Map<string, string>();
  const shown = new Set<string>();

  const isWanted = (config: string): boolean => texts.get(config) !== undefined || [...users.values()].includes(config);

  const isNeededBy = (config: string, isThere: Places): boolean => {
    const layers = session.configs.read(config)?.parsed.layers ?? [];
    return isThere(decoded(config)) || layers.some(({ path }) => isThere(decoded(layerUri(config, path))));
  };

  const updateOne = async (uri: string): Promise<void> => {
    const file = isWanted(uri) ? session.configs.read(uri) : undefined;
    const settings = await session.editorSettings(uri);
    const diagnostics = file && settings.enable ? diagnosticsOf(file, session, session.localeOf({ settings })) : [];
    if (diagnostics.length === 0 && !shown.has(uri)) return;
    if (diagnostics.length === 0) shown.delete(uri);
    else shown.add(uri);
    const version = texts.get(uri)?.version;
    await connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics });
  };

  return {
    update: async (isConcerned) => {
      const configs = new Set([...texts.keys().filter(isConfigUri), ...users.values(), ...shown]);
      for (const uri of configs) if (isNeededBy(uri, isConcerned)) await updateOne(uri);
    },
    uses: async (file, config) => {
      const before = users.get(file);
      if (before === config) return;
      if (config === undefined) users.delete(file);
      else users.set(file, config);
      for (const uri of [before, config]) if (uri !== undefined) await updateOne(uri);
    },
  };
}

function diagnosticsOf(file: ConfigFile, session: Session, locale: Locale): Diagnostic[] {
  const { document, problems } = file.parsed;
  return [...problems, ...missingLayers(file, session.documents.isOpen)].map((problem) => ({
    range: rangeOf(document, problem),
    severity: severityOf('error'),
    source: DIAGNOSTIC_SOURCE,
    code: 'configuration',
    message: format(problem.message.text, problem.message.data, locale),
  }));
}
