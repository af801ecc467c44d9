import { dirname, isAbsolute, resolve } from 'node:path';
import { isLayer, settingsFor } from '../../core/config/settings.ts';
import type { AnalysisSettings } from '../../core/judge.ts';
import { relativeName } from '../files/relativeName.ts';
import type { Source } from '../files/select.ts';
import type { Host } from '../host.ts';
import type { CliConfig, Configs } from './configs.ts';

/** What holds for one installation. */
export interface InForce {
  readonly settings: AnalysisSettings;
  /** Whether the configuration names one of its files, so that it is Zadig's whatever it contains. */
  readonly isDeclared: boolean;
  /** The configuration that was found. */
  readonly config?: CliConfig;
}

/** Puts what the command line says over the configuration of an installation, which is that of its lowest layer. */
export async function inForce(
  host: Host,
  configs: Configs,
  sources: readonly Source[],
  flags: AnalysisSettings,
): Promise<InForce> {
  const paths = sources.map(({ path, name }) => path ?? resolve(host.cwd, name));
  const config = paths[0] === undefined ? undefined : await configs.forFolder(dirname(paths[0]));
  if (!config) return { settings: flags, isDeclared: false };
  const below = paths.flatMap((path) => pathBelow(config, path) ?? []);
  return {
    settings: { ...settingsFor(config.parsed.config, below), ...flags },
    isDeclared: below.some((path) => isLayer(config.parsed.config, path)),
    config,
  };
}

/** A path relative to a configuration's folder, with `/`; undefined for one that is not below it. */
function pathBelow({ folder }: CliConfig, path: string): string | undefined {
  const below = relativeName(folder, path);
  return isAbsolute(below) || below.split('/')[0] === '..' ? undefined : below;
}
