import type { AnalysisSettings } from '../../core/analyse.ts';
import type { Message } from '../../core/rules/finding.ts';
import type { OptionValues } from '../args/command.ts';
import { analysisSettings, type installationOptions } from '../commands/installationOptions.ts';
import type { stdinOption } from '../commands/outputOptions.ts';
import type { CliConfig, Configs } from '../config/configs.ts';
import { inForce } from '../config/inForce.ts';
import { layersOf } from '../config/layersOf.ts';
import type { Host } from '../host.ts';
import { message } from '../locale.ts';
import { type LoadedSource, loadInstallation } from './load.ts';
import { requestOf } from './request.ts';
import { type Request, type Selection, select } from './select.ts';
import { fileTexts } from './texts.ts';

const texts = {
  several: {
    en: 'There are several values files of Zadig: {names}. Name one of them, or the layers of one installation with -f, lowest first.',
    'zh-cn': '有多个 Zadig values 文件：{names}。请指定其中一个；若是同一安装的多层，请用 -f 从低到高逐个指定。',
  },
  none: {
    en: 'No values file of Zadig was found below {path}. Name one.',
    'zh-cn': '在 {path} 下没有找到 Zadig 的 values 文件。请指定一个。',
  },
} as const;

/** What an installation is looked for with. */
interface Asked {
  readonly host: Host;
  readonly operands: readonly string[];
  readonly options: OptionValues<typeof installationOptions & typeof stdinOption>;
}

/** The installation that a command is about, read in. */
export interface FoundInstallation {
  readonly layers: readonly LoadedSource[];
  readonly settings: AnalysisSettings;
  readonly config: CliConfig | undefined;
}

/** It, or what is wrong with the arguments, or why it could not be read. */
export type Found = FoundInstallation | { readonly problem: Message } | { readonly failures: readonly Message[] };

/** Finds the one installation that is meant. */
export async function findInstallation(asked: Asked, configs: Configs): Promise<Found> {
  const { host, operands, options } = asked;
  const request = requestOf(asked);
  if ('problem' in request) return request;
  const { installations, failures } = await selectOne(host, request, configs);
  if (failures.length > 0) return { failures: failures.map(({ reason }) => reason) };
  const ours: FoundInstallation[] = [];
  for (const sources of installations) {
    const { settings, isDeclared, config } = await inForce(host, configs, sources, analysisSettings(options));
    const loaded = await loadInstallation(host, sources, isDeclared);
    if (loaded.kind === 'failed') return { failures: loaded.failed.map(({ reason }) => reason) };
    if (loaded.kind === 'loaded') ours.push({ layers: loaded.layers, settings, config });
    else if (sources[0]?.named) return { failures: [message(fileTexts.notValues, { path: sources[0].name })] };
  }
  const [first, ...more] = ours;
  if (!first) return { problem: message(texts.none, { path: operands[0] ?? host.cwd }) };
  if (more.length === 0) return first;
  const names = ours.flatMap(({ layers }) => layers).map(({ source }) => source.name);
  return { problem: message(texts.several, { names: names.join(', ') }) };
}

/** What an installation was read from, as the user calls it. */
export function namesOf({ layers, config }: FoundInstallation): readonly string[] {
  const names = layers.map(({ source }) => source.name);
  return config ? [...names, config.name] : names;
}

/** Where nothing is named, the layers of the current folder's configuration are meant, whatever else lies below. */
async function selectOne(host: Host, request: Request, configs: Configs): Promise<Selection> {
  const isOpen = request.files.length === 0 && request.layers.length === 0;
  const config = isOpen ? await configs.forFolder(host.cwd) : undefined;
  const layers = config && layersOf(host, config);
  return layers ? { installations: [layers], failures: [] } : select(host, request, configs);
}
