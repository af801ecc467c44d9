import type { Localized } from '../../messages/localized.ts';
import type { AlertRule, AlertTerms } from './alertRule.ts';

/** What a pod can run short of, up to its limit. */
export type Resource = 'cpu' | 'memory';

/** The pods of some containers (a regular expression) that use at least a share of their limit. */
type Load = (resource: Resource, containers: string, threshold: string, terms: AlertTerms) => string;

const RESOURCES = [
  ['cpu', 'Cpu', { en: 'CPU', 'zh-cn': ' CPU ' }],
  ['memory', 'Memory', { en: 'memory', 'zh-cn': '内存' }],
] as const;

/** The four alerts of the High Availability page: CPU and memory, of the core services and of dind. */
export function loadAlerts(load: Load, needs: (resource: Resource) => Pick<AlertRule, 'metric'>): readonly AlertRule[] {
  const common = { for: 'usage-for', severity: 'severity', page: 'alert-handling' } as const;
  const core = RESOURCES.map(
    ([resource, name, word]): AlertRule => ({
      name: `ZadigCore${name}High`,
      ...needs(resource),
      expression: (terms) => load(resource, terms.core, terms.option['core-threshold'], terms),
      ...common,
      summary: summary(word),
      description: {
        en: `The pod uses {{ $value | humanizePercentage }} of its ${word.en} limit; the threshold is {core}. If this lasts, raise its limit.`,
        'zh-cn': `Pod 的${word['zh-cn']}用量已达 limit 的 {{ $value | humanizePercentage }}，阈值为 {core}。如持续偏高，请调大该服务的 limit。`,
      },
    }),
  );
  const dind = RESOURCES.map(
    ([resource, name, word]): AlertRule => ({
      name: `ZadigDind${name}High`,
      ...needs(resource),
      expression: (terms) => load(resource, '"dind"', terms.option['dind-threshold'], terms),
      ...common,
      summary: summary(word),
      description: {
        en: `The pod uses {{ $value | humanizePercentage }} of its ${word.en} limit; the threshold is {dind}. If this lasts, raise the limit or the number of replicas in Zadig's cluster settings.`,
        'zh-cn': `Pod 的${word['zh-cn']}用量已达 limit 的 {{ $value | humanizePercentage }}，阈值为 {dind}。如持续偏高，请在 Zadig 的集群设置中调大 limit 或增加副本数。`,
      },
    }),
  );
  return [...core, ...dind];
}

function summary(word: Localized): Localized {
  return {
    en: `Zadig: {{ $labels.pod }} is short of ${word.en}`,
    'zh-cn': `Zadig：{{ $labels.pod }} 的${word['zh-cn']}用量过高`,
  };
}
