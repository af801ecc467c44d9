import * as l10n from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import configSchema from '../../../schemas/zadig-ha-config.schema.json' with { type: 'json' };
import type { Locale } from '../core/messages/localized.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import { localizedSchema } from './schemaText.ts';
import { chineseTexts } from './texts.ts';
import { libraryView } from './view.ts';

/** The library with the schema of our configuration, and what it may see of a document. */
export interface Library {
  readonly service: LanguageService;
  /** The document for a call of `service`; undefined where the library cannot be trusted with it. */
  readonly view: (document: ValuesDocument) => TextDocument | undefined;
}

/** Failures that the library would swallow, and ours: `feature` says what was asked of it. */
export type ReportFailure = (feature: string, error: unknown) => void;

/** All texts go by one name, which chooses the schema: the library keeps the last version of each for ever. */
const DOCUMENT_URI = 'zadig-ha:/config.yaml';
const SCHEMA_URI = 'zadig-ha:/zadig-ha-config.schema.json';

/** The library's cache goes by name and version and outlives any service: versions never repeat within the process. */
const nextVersion = (() => {
  let version = 0;
  return () => ++version;
})();

/** Sets the library up. Its language is one for the whole process. */
export function createLibrary(locale: Locale, report: ReportFailure): Library {
  l10n.config({ contents: locale === 'zh-cn' ? chineseTexts : {} });
  const service = getLanguageService({
    schemaRequestService: (uri) => Promise.reject(new Error(`${uri} is not loaded: Zadig HA uses no network`)),
    workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
    // The library reports the faults that it survives only here; nothing leaves the process.
    telemetry: { send: () => {}, sendTrack: () => {}, sendError: report },
  });
  service.configure({
    validate: true,
    completion: true,
    hover: true,
    // Without tags the library parses a text anew whenever hover and validation take turns.
    customTags: [],
    hoverSchemaSource: false,
    // Accepting a key must not write the chart's defaults, such as one replica, into the file.
    disableDefaultProperties: true,
    // A copy: the library writes into what it is given.
    schemas: [{ uri: SCHEMA_URI, fileMatch: ['config.yaml'], schema: localizedSchema(configSchema, locale) }],
  });
  let last: { readonly document: ValuesDocument; readonly view: TextDocument | undefined } | undefined;
  return {
    service,
    view: (document) => {
      if (last?.document === document) return last.view;
      const text = libraryView(document);
      const view = text === undefined ? undefined : TextDocument.create(DOCUMENT_URI, 'yaml', nextVersion(), text);
      last = { document, view };
      return view;
    },
  };
}
