import { isLayer, settingsFor } from '../../core/config/settings.ts';
import type { AnalysisSettings } from '../../core/judge.ts';
import type { FileSettings, SettingsStore } from '../settings.ts';
import type { ConfigFile, ConfigFiles, FoundConfig } from './configFiles.ts';

/** What holds for one file: the editor's settings with the configuration over them. */
export interface SettingsInForce extends FileSettings {
  /** The configuration that has been found for the file. */
  readonly config: ConfigFile | undefined;
  /** What holds for an installation of several files, by their paths below the configuration's folder. */
  readonly analysisOf: (paths: readonly string[]) => AnalysisSettings;
}

/** The settings in force of every file. The same object means the same settings. */
export interface SettingsInForceStore {
  readonly of: (uri: string) => Promise<SettingsInForce>;
  readonly forget: (uri: string) => void;
}

/** Puts configurations over the settings of the editor. */
export function createSettingsInForce(editor: SettingsStore, configs: ConfigFiles): SettingsInForceStore {
  const known = new Map<string, { readonly base: FileSettings; readonly inForce: SettingsInForce }>();
  return {
    of: async (uri) => {
      const base = await editor.of(uri);
      const found = base.enable ? configs.find(uri) : undefined;
      const last = known.get(uri);
      if (last?.base === base && last.inForce.config === found?.file) return last.inForce;
      const inForce = combine(base, found);
      known.set(uri, { base, inForce });
      return inForce;
    },
    forget: (uri) => {
      known.delete(uri);
      editor.forget(uri);
    },
  };
}

function combine(base: FileSettings, found: FoundConfig | undefined): SettingsInForce {
  if (!found) return { ...base, config: undefined, analysisOf: () => base.analysis };
  const { file, path } = found;
  const { config } = file.parsed;
  const analysisOf = (paths: readonly string[]): AnalysisSettings => ({
    ...base.analysis,
    ...settingsFor(config, paths),
  });
  return {
    ...base,
    named: base.named || isLayer(config, path),
    analysis: analysisOf([path]),
    config: file,
    analysisOf,
  };
}
