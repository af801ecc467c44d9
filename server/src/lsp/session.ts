import type { Connection, TextDocuments, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Day, localDay } from '../core/checklist/day.ts';
import type { Locale } from '../core/messages/localized.ts';
import type { YamlService } from '../yamlService/index.ts';
import type { Client } from './client.ts';
import { type AttestationWriter, createAttestationWriter } from './config/attestationWriter.ts';
import type { ConfigFile, ConfigFiles } from './config/configFiles.ts';
import type { SettingsInForceStore } from './config/fileSettings.ts';
import { createDocuments, type Documents } from './documents.ts';
import { createInstallations, type Installations } from './installation.ts';
import { createLayers } from './layers.ts';
import { createOpenTexts } from './openTexts.ts';
import type { FileSettings } from './settings.ts';
import { createTurns, type Turns } from './turns.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** Anything that settings hold for. */
export interface Settled {
  readonly settings: FileSettings;
}

/** What a session is made of. */
export interface SessionParts {
  readonly texts: TextDocuments<TextDocument>;
  readonly configs: ConfigFiles;
  /** The settings of the editor alone; without a file, those of the window. */
  readonly editorSettings: (uri?: string) => Promise<FileSettings>;
  readonly settings: SettingsInForceStore;
  readonly clock: () => Date;
  /** URIs of the folders that are open. */
  readonly folders: () => readonly string[];
  /** A configuration has been written on disk. */
  readonly configWritten: (uri: string) => void;
}

/** What handlers work with, from `initialize` to the end of the connection. */
export interface Session {
  readonly client: Client;
  readonly documents: Documents;
  readonly configs: ConfigFiles;
  /** The installation that a file belongs to, over all its layers. */
  readonly installationOf: Installations['of'];
  /** A document is not open any more. */
  readonly forget: (uri: string) => void;
  readonly editorSettings: SessionParts['editorSettings'];
  /** A configuration that is open in the editor, with the settings that hold for it. */
  readonly openConfig: (uri: string) => Promise<(ConfigFile & Settled) | undefined>;
  /** The language of everything that is said about a file. */
  readonly localeOf: (file: Settled) => Locale;
  /** The language of descriptions and links to documentation, which a setting may choose. */
  readonly docsLocaleOf: (file: Settled) => Locale;
  /** The service of configurations, loaded at the first call; it speaks the language of the file that it is first needed for. */
  readonly yamlFor: (file: Settled) => Promise<YamlService>;
  /** Notes a fault of ours in the client's log; `what` says what was asked for. */
  readonly logFailure: (what: string, error: unknown) => void;
  /** Notes something for those who trace the connection. */
  readonly trace: (message: string) => void;
  /** Has the editor make a change; false where it did not. */
  readonly applyEdit: (edit: WorkspaceEdit) => Promise<boolean>;
  readonly writeAttestation: AttestationWriter;
  readonly today: () => Day;
  /** What diagnostics wait for. */
  readonly turns: Turns;
  readonly folders: SessionParts['folders'];
}

/** Whether completion, hover and diagnostics from the schema are ours to give, or left to the Red Hat YAML extension. */
export function ownsYaml({ client }: Session, { settings }: Settled): boolean {
  return settings.yamlFeatures === 'on' || (settings.yamlFeatures === 'auto' && !client.yamlExtensionActive);
}

/** Whether YAML's own faults are ours to report: always, unless the Red Hat YAML extension does. */
export function ownsSyntax({ client }: Session, { settings }: Settled): boolean {
  return settings.yamlFeatures !== 'auto' || !client.yamlExtensionActive;
}

/** Puts together what handlers work with. */
export function createSession(
  connection: Connection,
  client: Client,
  { texts, configs, editorSettings, settings, clock, folders, configWritten }: SessionParts,
): Session {
  const today = (): Day => localDay(clock());
  const applyEdit = async (edit: WorkspaceEdit): Promise<boolean> =>
    (await connection.workspace.applyEdit(edit)).applied;
  let yaml: Promise<YamlService> | undefined;

  const localeOf = ({ settings: { docsLanguage } }: Settled): Locale => client.locale ?? docsLanguage ?? 'en';

  const logFailure = (what: string, error: unknown): void => {
    connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };

  const loadYaml = async (locale: Locale): Promise<YamlService> => {
    const { createYamlService } = await import('../yamlService/index.ts');
    return createYamlService(locale, (feature, error) => logFailure(`yaml ${feature}`, error));
  };

  const openTexts = createOpenTexts(texts);
  const documents = createDocuments(texts, openTexts, settings);
  const layers = createLayers(texts, openTexts);
  const installations = createInstallations({ layersOf: layers.of, isCurrent: documents.isCurrent, today });

  return {
    client,
    documents,
    installationOf: installations.of,
    forget: (uri) => {
      for (const { forget } of [documents, layers, installations, openTexts]) forget(uri);
    },
    configs,
    editorSettings,
    openConfig: async (uri) => {
      const settled = await editorSettings(uri);
      if (!settled.enable || texts.get(uri) === undefined) return undefined;
      const file = configs.read(uri);
      return file && { ...file, settings: settled };
    },
    localeOf,
    docsLocaleOf: ({ settings: { docsLanguage } }) => docsLanguage ?? client.locale ?? 'en',
    yamlFor: (file) => {
      yaml ??= loadYaml(localeOf(file));
      return yaml;
    },
    logFailure,
    trace: (message) => connection.tracer.log(message),
    applyEdit,
    writeAttestation: createAttestationWriter(
      texts,
      (document, edits) => applyEdit(workspaceEdit(document, edits, client)),
      configWritten,
    ),
    folders,
    today,
    turns: createTurns(),
  };
}
