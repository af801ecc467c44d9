import type { AnalysisSettings } from '../core/analyse.ts';
import { globMatcher } from '../core/config/glob.ts';
import type { Locale } from '../core/messages/localized.ts';
import type { Settings } from '../protocol/index.ts';

/** The settings in force for one file: checked, with defaults, and in the form in which they are used. */
export interface FileSettings {
  readonly enable: boolean;
  /** Whether `zadigHa.files` declares the file a values file whatever it contains. */
  readonly named: boolean;
  readonly analysis: AnalysisSettings;
  /** The language that documentation shall have; undefined for that of the editor. */
  readonly docsLanguage: Locale | undefined;
  readonly yamlFeatures: 'auto' | 'on' | 'off';
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** UTF-16 units of the longest text that is looked at. */
  readonly maxLength: number;
}

/** The settings of every file, read once and again after a change. The same object means the same settings. */
export interface SettingsStore {
  /** Without a file, those of the window. */
  readonly of: (uri?: string) => Promise<FileSettings>;
  /** Settings have changed; `pushed` is what a client that cannot be asked has sent along. */
  readonly changed: (pushed: unknown) => void;
  readonly forget: (uri: string) => void;
}

/** Makes the store. `ask` reads the client's settings for a file; without it `initial` holds until some are pushed. */
export function createSettings(ask: ((uri?: string) => Promise<unknown>) | undefined, initial: unknown): SettingsStore {
  const known = new Map<string | undefined, Promise<FileSettings>>();
  let fallback = initial;
  return {
    of: (uri) => {
      const cached = known.get(uri);
      if (cached !== undefined) return cached;
      // A client that fails to answer is one that has no opinion.
      const answer = ask === undefined ? Promise.resolve(fallback) : ask(uri).catch(() => undefined);
      const settings = answer.then((raw) => readSettings(raw, uri ?? ''));
      known.set(uri, settings);
      return settings;
    },
    changed: (pushed) => {
      known.clear();
      if (ask === undefined && pushed !== undefined) fallback = pushed;
    },
    forget: (uri) => void known.delete(uri),
  };
}

/** A text of this size is answered within a second or two. */
const DEFAULT_KILOBYTES = 2000;
const UNITS_OF_A_KILOBYTE = 1000;

/** Reads one file's settings from what a client says, which may have any shape: what is not usable has its default. */
export function readSettings(raw: unknown, uri: string): FileSettings {
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as { readonly [name in keyof Settings]: unknown };
  const chartVersion = text(given.chartVersion)?.match(/^v?(\d+\.\d+)/)?.[1];
  const namespace = text(given.namespace);
  return {
    enable: given.enable !== false,
    named: Array.isArray(given.files) && given.files.some((glob) => names(glob, uri)),
    analysis: {
      profile: given.profile === 'standalone' ? 'standalone' : 'ha',
      ...(chartVersion === undefined ? {} : { chartVersion }),
      ...(namespace === undefined ? {} : { namespace }),
    },
    docsLanguage: given.docsLanguage === 'en' || given.docsLanguage === 'zh-cn' ? given.docsLanguage : undefined,
    yamlFeatures: given.yamlFeatures === 'on' || given.yamlFeatures === 'off' ? given.yamlFeatures : 'auto',
    inlayHints: given.inlayHints === true,
    codeLens: given.codeLens !== false,
    maxLength: UNITS_OF_A_KILOBYTE * (isSize(given.maxFileSize) ? given.maxFileSize : DEFAULT_KILOBYTES),
  };
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && value >= 1;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A glob matches the end of a path: `values.yaml` is found in every folder. */
function names(glob: unknown, uri: string): boolean {
  const pattern = text(glob);
  return pattern !== undefined && globMatcher(`**/${pattern.replace(/^\/+/, '')}`)(pathOf(uri));
}

/** `file:///a%20b.yaml` → `/a b.yaml`; of what is no URI, the text itself. */
function pathOf(uri: string): string {
  try {
    return decodeURIComponent(new URL(uri).pathname);
  } catch {
    return uri;
  }
}
