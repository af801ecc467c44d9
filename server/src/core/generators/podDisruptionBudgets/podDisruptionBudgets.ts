import { COMPONENTS } from '../../catalog/components.ts';
import { OTHER_COMPONENTS } from '../../catalog/otherComponents.ts';
import { isInRange, type VersionRange } from '../../catalog/versions.ts';
import { format, type Localized } from '../../messages/localized.ts';
import { replicasOf } from '../../rules/helpers/replicas.ts';
import type { Path } from '../../yaml/path.ts';
import type { Generator, GeneratorInput } from '../generator.ts';
import { shellWord } from '../installation/words.ts';
import { commented, type ManifestValue, writeManifest } from '../manifest.ts';
import { onlyComments } from '../metricsOf.ts';
import { choice } from '../optionShapes.ts';
import { chosen } from '../options.ts';
import { POD_LABELS, type PodLabels } from './podLabels.ts';

const OPTIONS = {
  'unhealthy-pods': choice(['always-allow', 'default'], {
    en: 'Whether pods that are not ready may always be evicted (Kubernetes 1.27 or newer), or as Kubernetes has it',
    'zh-cn':
      '未就绪的 Pod 始终允许驱逐（always-allow，需要 Kubernetes 1.27 及以上版本），或使用 Kubernetes 默认策略（default）',
  }),
};

const HEAD: Localized = {
  en: 'While nodes are drained, one pod of each of these components may be missing at a time: drains wait, but are never blocked.\nComponents with a single replica have no budget: it would block the drain of their node.',
  'zh-cn':
    '排空节点（drain）时，下列组件每次最多中断一个 Pod：排空会依次等待，但不会被卡住。\n单副本组件没有 PDB，否则所在节点将无法排空。',
};

const ASSUMED: Localized = {
  en: 'The labels of these pods are not documented. Check that this lists the pods of {name}, and no others:',
  'zh-cn': '这些 Pod 的标签没有文档说明，请确认以下命令只列出 {name} 的 Pod：',
};

const NONE: Localized = {
  en: 'No component has more than one replica, and a budget for a single one would block the drain of its node.',
  'zh-cn': '没有副本数大于 1 的组件；为单副本设置 PDB 会导致所在节点无法排空。',
};

/** Budgets that keep one replica of each component up while nodes are drained. */
export const POD_DISRUPTION_BUDGETS: Generator = {
  id: 'pod-disruption-budgets',
  title: { en: 'Pod disruption budgets', 'zh-cn': 'PodDisruptionBudget' },
  summary: {
    en: 'Keeps a replica of each component up while nodes are drained',
    'zh-cn': '排空节点时，保证每个多副本组件始终有可用副本',
  },
  language: 'yaml',
  fileName: 'zadig-pod-disruption-budgets.yaml',
  options: OPTIONS,
  generate,
};

function generate(input: GeneratorInput): string {
  const { locale } = input;
  const [first, ...rest] = POD_LABELS.filter(({ component }) => hasReplicas(input, component));
  if (!first) return onlyComments(NONE[locale]);
  const policy = chosen(OPTIONS, input.options)['unhealthy-pods'];
  return writeManifest([
    commented(`${HEAD[locale]}\n`, budget(first, policy, input)),
    ...rest.map((labels) => budget(labels, policy, input)),
  ]);
}

/** What can have several replicas, where their number stands, and in which charts. */
const SCALABLE: readonly { readonly name: string; readonly replicas: Path; readonly in: readonly VersionRange[] }[] = [
  ...COMPONENTS.map(({ name, path, scalesIn }) => ({ name, replicas: [...path, 'replicas'], in: scalesIn })),
  ...OTHER_COMPONENTS.flatMap(({ name, replicas, existsIn }) => (replicas ? [{ name, replicas, in: existsIn }] : [])),
];

function hasReplicas({ values, chart }: GeneratorInput, component: string): boolean {
  return SCALABLE.some(
    ({ name, replicas, in: ranges }) =>
      name === component &&
      ranges.some((range) => isInRange(chart.version, range)) &&
      (replicasOf(values, replicas) ?? 1) > 1,
  );
}

function budget({ component, labels, isEvidenced }: PodLabels, policy: string, input: GeneratorInput): ManifestValue {
  const manifest = {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: component, namespace: input.namespace },
    spec: {
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: policy === 'always-allow' ? 'AlwaysAllow' : undefined,
      selector: { matchLabels: labels },
    },
  };
  return isEvidenced ? manifest : commented(assumption(component, labels, input), manifest);
}

function assumption(component: string, labels: PodLabels['labels'], { namespace, locale }: GeneratorInput): string {
  const selector = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
  const command = `kubectl get pods --namespace ${shellWord(namespace)} --selector ${selector.join(',')}`;
  return `${format(ASSUMED, { name: component }, locale)}\n${command}`;
}
