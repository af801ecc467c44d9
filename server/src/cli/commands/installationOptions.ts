import type { AnalysisSettings } from '../../core/analyse.ts';
import type { OptionTable, OptionValues } from '../args/command.ts';

/** The options that say what an installation is; the same for every command that judges one. */
export const installationOptions = {
  values: {
    type: 'string',
    short: 'f',
    multiple: true,
    value: 'LAYER',
    help: {
      en: 'One values file of an installation in layers, lowest first, as in Helm.',
      'zh-cn': '由多层 values 文件组成的安装中的一层，从最低层开始，与 Helm 相同。',
    },
  },
  profile: {
    type: 'string',
    value: 'PROFILE',
    choices: ['ha', 'standalone'],
    help: {
      en: 'What the installation is for: standalone leaves out the rules about high availability. Else as configured, else ha.',
      'zh-cn': '安装的用途：standalone 不检查高可用规则。未给出时按配置，否则为 ha。',
    },
  },
  'chart-version': {
    type: 'string',
    value: 'X.Y',
    pattern: /^v?\d{1,4}\.\d{1,4}(\.\d{1,6})?$/,
    shape: { en: 'It is a version such as 4.3.', 'zh-cn': '应为 4.3 这样的版本号。' },
    help: {
      en: 'The version of the Zadig chart; else it is detected from the values.',
      'zh-cn': 'Zadig chart 的版本；未给出时根据 values 判断。',
    },
  },
  config: {
    type: 'string',
    value: 'FILE',
    help: {
      en: 'The configuration; else the nearest .zadig-ha.yaml in the folder of the file or above.',
      'zh-cn': '配置文件；未给出时使用文件所在文件夹或其上级中最近的 .zadig-ha.yaml。',
    },
  },
  namespace: {
    type: 'string',
    value: 'NS',
    pattern: /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
    shape: { en: 'It is a name of a Kubernetes namespace.', 'zh-cn': '应为 Kubernetes 命名空间名称。' },
    help: { en: 'The namespace that Zadig is installed in.', 'zh-cn': 'Zadig 所在的命名空间。' },
  },
} as const satisfies OptionTable;

/** The Helm release, for commands that write or run something about it. */
export const releaseOption = {
  release: {
    type: 'string',
    value: 'NAME',
    pattern: /^(?=.{1,53}$)[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/,
    shape: { en: 'It is a name of a Helm release.', 'zh-cn': '应为 Helm release 名称。' },
    help: { en: 'The Helm release that Zadig is installed as.', 'zh-cn': 'Zadig 的 Helm release 名称。' },
  },
} as const satisfies OptionTable;

/** What these options mean to the engine: they win over configurations and over comments in the files. */
export function analysisSettings(options: OptionValues<typeof installationOptions>): AnalysisSettings {
  const version = options['chart-version'];
  const chartVersion = version?.replace(/^v/, '').split('.').slice(0, 2).join('.');
  return {
    forced: {
      ...(options.profile !== undefined && { profile: options.profile }),
      ...(chartVersion !== undefined && { chartVersion }),
    },
    ...(options.namespace !== undefined && { namespace: options.namespace }),
  };
}
