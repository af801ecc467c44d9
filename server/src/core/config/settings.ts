import type { AnalysisSettings } from '../judge.ts';
import type { Localized } from '../messages/localized.ts';
import type { RuleSettings } from '../rules/engine.ts';
import { CONFIG_FILE, type Config, type ConfigScope } from './config.ts';
import { globMatcher } from './glob.ts';
import { normalizeRelative } from './relativePath.ts';

const REASON: Localized = { en: `declared in ${CONFIG_FILE}`, 'zh-cn': `在 ${CONFIG_FILE} 中声明` };

/**
 * What a configuration says about an installation: the whole configuration, then each override that matches one of its
 * files, in order; what comes later wins, key by key. Paths are relative to the configuration's folder, with `/`.
 */
export function settingsFor(config: Config, paths: readonly string[]): AnalysisSettings {
  const scopes = [config, ...config.overrides.filter(({ files }) => files.some((glob) => matches(glob, paths)))];
  const chartVersion = lastOf(scopes, ({ chartVersion }) => chartVersion);
  const profile = lastOf(scopes, ({ profile }) => profile);
  const namespace = lastOf(scopes, ({ namespace }) => namespace);
  const release = lastOf(scopes, ({ release }) => release);
  return {
    ...(chartVersion !== undefined && { chartVersion, chartVersionReason: REASON }),
    ...(profile !== undefined && { profile }),
    ...(namespace !== undefined && { namespace }),
    ...(release !== undefined && { release }),
    rules: mergeRules(scopes.map(({ rules }) => rules)),
  };
}

/** Whether a configuration names a file as one of its layers. */
export function isLayer({ values }: Config, path: string): boolean {
  const normal = normalizeRelative(path);
  return normal !== undefined && values.includes(normal);
}

/** A glob without a `/` is about names in every folder; one that ends with `/` about all that is below. */
function matches(glob: string, paths: readonly string[]): boolean {
  const below = glob.endsWith('/') ? `${glob}**` : glob;
  const isMatch = globMatcher(below.includes('/') ? below.replace(/^\.\//, '') : `**/${below}`);
  return paths.some(isMatch);
}

function lastOf<T>(scopes: readonly ConfigScope[], read: (scope: ConfigScope) => T | undefined): T | undefined {
  return scopes.map(read).findLast((value) => value !== undefined);
}

function mergeRules(scopes: readonly Readonly<Record<string, RuleSettings>>[]): Readonly<Record<string, RuleSettings>> {
  const merged = new Map<string, RuleSettings>();
  for (const [rule, settings] of scopes.flatMap((rules) => Object.entries(rules)))
    merged.set(rule, { ...merged.get(rule), ...settings });
  return Object.fromEntries(merged);
}
