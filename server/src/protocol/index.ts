import type { Checklist } from '../core/checklist/checklist.ts';
import type { CONFIG_FILE as CORE_CONFIG_FILE } from '../core/config/config.ts';
import type { Generator, GeneratorId } from '../core/generators/generator.ts';

export type {
  Checklist,
  ChecklistItem,
  ChecklistSection,
  ItemAttestation,
  ItemLocation,
  ItemState,
} from '../core/checklist/checklist.ts';

/** The name of the configuration file. */
export const CONFIG_FILE: typeof CORE_CONFIG_FILE = '.zadig-ha.yaml';

/** Names and shapes of what client and server say to each other beyond LSP. Types and constants only. */

/** The language server's own settings section. */
export const SETTINGS_SECTION = 'zadigHa';

/** `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'zadig-ha';

/** Kind of the code action that repairs everything that can be repaired safely. */
export const FIX_ALL_KIND = 'source.fixAll.zadigHa';

/** Asks about one document. */
export interface DocumentParams {
  readonly uri: string;
}

/**
 * Request: the checklist of the installation that a document belongs to; null where it is no values file. One that is
 * not open is read from the disk. In the answer, the `path` of a location and the `files` of the installation are URIs.
 */
export const CHECKLIST_REQUEST = 'zadigHa/checklist';
export type ChecklistResult = Checklist | null;

/** Notification from the server, to a client that said at start that it hears it: this checklist may have changed. */
export const CHECKLIST_CHANGED = 'zadigHa/checklistChanged';

/** Request: confirm an item of the checklist in the configuration of a document's installation, or take that back. */
export const ATTEST_REQUEST = 'zadigHa/attest';
export interface AttestParams extends DocumentParams {
  readonly item: string;
  /** Takes the confirmation back; the other parts are not looked at then. */
  readonly remove?: boolean;
  /** Who confirms; else git's user where programs may be run, else the user of the system. */
  readonly by?: string;
  /** Left out, they stay as they are; empty, they go. */
  readonly evidence?: string;
  readonly note?: string;
  /** `30d`, a day such as `2026-12-23`, or `never`; else what is usual for the item. */
  readonly expires?: string;
  /** Whether git may be run: false in a workspace that is not trusted. */
  readonly mayRunPrograms?: boolean;
}
/** Null where the document is no values file. */
export type AttestResult =
  /** The URI of the configuration; `unchanged`: it said so already. */
  | { readonly kind: 'written' | 'unchanged'; readonly file: string }
  /** Nothing was written; why, in the user's language. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Request: the checklist of a document's installation as a report to keep; null where it is no values file. */
export const REPORT_REQUEST = 'zadigHa/report';
export interface ReportParams extends DocumentParams {
  readonly format: 'markdown' | 'html' | 'json';
}
export interface ReportResult {
  readonly text: string;
  /** The name of a file for it, such as `zadig-ha-checklist.md`. */
  readonly fileName: string;
}

/** What can be generated, in the order in which it is offered. */
export const GENERATOR_KINDS = [
  'alerts',
  'service-monitor',
  'scrape-config',
  'dashboard',
  'backup',
  'restore-runbook',
  'pod-disruption-budgets',
  'ha-values',
] as const satisfies readonly GeneratorId[];
export type GeneratorKind = GeneratorId;

/** Request: the kinds of files that can be generated for a document's installation; null where it is no values file. */
export const GENERATORS_REQUEST = 'zadigHa/generators';
export interface GeneratorsResult {
  readonly kinds: readonly GeneratorOffer[];
}

/** One kind. Texts are in the user's language; `shape` says what a value of an option looks like. */
export interface GeneratorOffer {
  readonly kind: GeneratorKind;
  readonly title: string;
  readonly summary: string;
  readonly options: readonly {
    readonly name: string;
    readonly description: string;
    readonly shape: string;
    readonly default: string;
  }[];
}

/** Request: a file of one kind for a document's installation; null where it is no values file. Nothing is written. */
export const GENERATE_REQUEST = 'zadigHa/generate';
export interface GenerateParams extends DocumentParams {
  /** One of `GENERATOR_KINDS`. */
  readonly kind: string;
  /** By option name; an option that is absent has its default. */
  readonly options?: Readonly<Record<string, string>>;
}
export type GenerateResult = GeneratedFile | Refused;

/** What was generated. */
export interface GeneratedFile {
  readonly text: string;
  /** Its language identifier. */
  readonly language: Generator['language'];
  /** The name of a file for it, such as `zadig-alerts.yaml`. */
  readonly fileName: string;
}

/** Nothing was done; why, in the user's language, without the full stop. */
export interface Refused {
  readonly refused: string;
}

/** Request: what the server thinks a document is. */
export const STATUS_REQUEST = 'zadigHa/status';
export interface StatusResult {
  readonly isValuesFile: boolean;
  /** `major.minor`, and how it is known. */
  readonly chartVersion?: string;
  readonly chartVersionSource?: 'declared' | 'detected' | 'assumed';
  /** Why, in the editor's language. */
  readonly chartVersionReason?: string;
  /** The Helm release and the namespace, where somebody has said so. */
  readonly release?: string;
  readonly namespace?: string;
  readonly layers?: readonly string[];
  readonly counts?: Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>;
}

/** A range of lines and characters (UTF-16 units), both from 0. */
export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Request: the schema of values for another YAML extension, in the language of documentation, as JSON. No document. */
export const SCHEMA_REQUEST = 'zadigHa/schema';
export type SchemaResult = string;

/** Request: the HA blocks that can be merged into a YAML document, for its current version; null for anything else. */
export const SNIPPETS_REQUEST = 'zadigHa/snippets';
export interface SnippetsResult {
  readonly version: number;
  readonly snippets: readonly SnippetOffer[];
}

/** One block, and what merging it into the document would do. Texts are in the user's language. */
export interface SnippetOffer {
  /** `zadig-ha-…` */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The block by itself, as YAML. */
  readonly preview: string;
  /** Places to fill in are written as `<…>`. No edits: the document has all of it already. */
  readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
  /** The same as LSP's `SnippetTextEdit`s where there are places to fill in, which are tab stops then. */
  readonly snippetEdits: readonly (
    | { readonly range: ProtocolRange; readonly newText: string }
    | { readonly range: ProtocolRange; readonly snippet: { readonly kind: 'snippet'; readonly value: string } }
  )[];
  /** Paths that the document sets to something else than the block does; they stay as they are. */
  readonly kept: readonly string[];
  /** Why the block cannot be merged into this document; `edits` is empty then. */
  readonly refused?: string;
}

/** Request: the edits that fix-all would make to a document, for its current version; null where it is no values file. */
export const FIX_ALL_REQUEST = 'zadigHa/fixAll';
export interface FixAllResult {
  readonly version: number;
  readonly edits: readonly {
    readonly range: ProtocolRange;
    readonly newText: string;
  }[];
  /** How many findings were repaired, and how many remain that need a choice or have no fix. */
  readonly fixed: number;
  readonly left: number;
}

/** Command of a code action that the client carries out: open the documentation page of a rule. */
export const OPEN_RULE_DOCS_COMMAND = 'zadigHa.openRuleDocs';
/** Arguments of that command: the id of the rule. */
export type OpenRuleDocsArguments = readonly [rule: string];

/** Command of a code lens that the client carries out: show the checklist. */
export const SHOW_CHECKLIST_COMMAND = 'zadigHa.checklist.focus';
/** Command of VS Code that opens an address; `#L42,3` behind it is the line and column. */
export const OPEN_COMMAND = 'vscode.open';

/**
 * Commands of `workspace/executeCommand`, for editors without our client. Each takes the URI of a document, or the
 * parameters of the request of the same name, and answers as that does; fix-all also has the edits applied.
 */
export const SERVER_COMMANDS = [
  CHECKLIST_REQUEST,
  ATTEST_REQUEST,
  STATUS_REQUEST,
  FIX_ALL_REQUEST,
  REPORT_REQUEST,
  GENERATORS_REQUEST,
  GENERATE_REQUEST,
] as const;

/** What the client tells the server at start. */
export interface InitializationOptions {
  /** Whether the Red Hat YAML extension is active: with `yamlFeatures: auto` the server then leaves YAML itself to it. */
  readonly yamlExtensionActive?: boolean;
  /** Whether the client understands `zadigHa.openRuleDocs`. */
  readonly openRuleDocs?: boolean;
  /** Whether the client can show the checklist by `zadigHa.checklist.focus`: then a code lens leads there. */
  readonly showChecklist?: boolean;
  /** Whether the client hears `zadigHa/checklistChanged`; others would warn of a message that they do not know. */
  readonly checklistChanged?: boolean;
  /** The settings, from a client that cannot be asked for its configuration. */
  readonly settings?: Settings;
}

/** The settings `zadigHa.*` that the server reads; absent ones have their defaults. */
export interface Settings {
  readonly enable?: boolean;
  readonly files?: readonly string[];
  readonly chartVersion?: string;
  readonly profile?: 'ha' | 'standalone';
  readonly namespace?: string;
  readonly docsLanguage?: 'auto' | 'en' | 'zh-cn';
  readonly yamlFeatures?: 'auto' | 'on' | 'off';
  readonly inlayHints?: boolean;
  readonly codeLens?: boolean;
  /** In kilobytes. */
  readonly maxFileSize?: number;
}
