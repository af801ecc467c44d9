import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { format, type Locale } from '../../core/messages/localized.ts';
import { DIAGNOSTIC_SOURCE } from '../../protocol/index.ts';
import { rangeOf, severityOf } from '../convert.ts';
import type { Session } from '../session.ts';
import type { ConfigFile } from './configFiles.ts';

/** Keeps the diagnostics of configurations true: of those that are open, and of those in force for an open file. */
export interface ConfigPublisher {
  /** A configuration has been opened or changed, or may have. */
  readonly update: (config: string) => Promise<void>;
  /** A values file uses this configuration, or none, from now on. */
  readonly uses: (file: string, config: string | undefined) => Promise<void>;
}

/** Makes the publisher. */
export function createConfigPublisher(
  connection: Connection,
  session: Session,
  texts: Pick<TextDocuments<TextDocument>, 'get'>,
): ConfigPublisher {
  const users = new Map<string, string>();
  const shown = new Set<string>();

  const isWanted = (config: string): boolean => texts.get(config) !== undefined || [...users.values()].includes(config);

  const update = async (uri: string): Promise<void> => {
    const file = isWanted(uri) ? session.configs.read(uri) : undefined;
    const settings = await session.editorSettings(uri);
    const diagnostics = file && settings.enable ? problemsOf(file, session.localeOf({ settings })) : [];
    if (diagnostics.length === 0 && !shown.has(uri)) return;
    if (diagnostics.length === 0) shown.delete(uri);
    else shown.add(uri);
    const version = texts.get(uri)?.version;
    await connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics });
  };

  return {
    update,
    uses: async (file, config) => {
      const before = users.get(file);
      if (before === config) return;
      if (config === undefined) users.delete(file);
      else users.set(file, config);
      for (const uri of [before, config]) if (uri !== undefined) await update(uri);
    },
  };
}

function problemsOf({ parsed: { document, problems } }: ConfigFile, locale: Locale): Diagnostic[] {
  return problems.map((problem) => ({
    range: rangeOf(document, problem),
    severity: severityOf('error'),
    source: DIAGNOSTIC_SOURCE,
    code: 'configuration',
    message: format(problem.message.text, problem.message.data, locale),
  }));
}
