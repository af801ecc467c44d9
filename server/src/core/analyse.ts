import type { Localized } from './messages/localized.ts';
import { type RuleSetting, runRules } from './rules/engine.ts';
import type { Finding } from './rules/finding.ts';
import { rules } from './rules/registry.ts';
import type { Profile } from './rules/rule.ts';
import { type ChartVersion, chartVersionOf } from './values/chartVersion.ts';
import type { Layer } from './values/layer.ts';
import { createValues, type Values } from './values/values.ts';

/** What the user has decided about an installation; absent parts have their defaults. */
export interface AnalysisSettings {
  /** `major.minor`; else detected from the values, else the newest known. */
  readonly chartVersion?: string;
  /** `ha` by default. */
  readonly profile?: Profile;
  /** The namespace that Zadig is installed in, where it is known. */
  readonly namespace?: string;
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** An installation judged: the one result that both hosts show. */
export interface Analysis {
  /** `failed` where a layer is not valid YAML: findings then cover only what could be read with certainty. */
  readonly status: 'analysed' | 'failed';
  /** Why it failed, with file and line, in one sentence. */
  readonly reason?: Localized;
  readonly layers: readonly Layer[];
  readonly values: Values;
  readonly chart: ChartVersion;
  readonly profile: Profile;
  /** Sorted by layer, place and rule. */
  readonly findings: readonly Finding[];
}

/** Judges one installation: its layers, lowest first, as given to `helm -f`. Pure; bad input never throws. */
export function analyse(layers: readonly Layer[], settings: AnalysisSettings = {}): Analysis {
  const unversioned = createValues(layers, '');
  const chart = chartVersionOf(unversioned, settings.chartVersion);
  const values = createValues(layers, chart.version);
  const profile = settings.profile ?? 'ha';
  const findings = runRules(rules, {
    values,
    chart,
    profile,
    namespace: settings.namespace,
    settings: settings.rules ?? {},
  });
  const reason = failure(layers);
  return {
    status: reason ? 'failed' : 'analysed',
    ...(reason && { reason }),
    layers,
    values,
    chart,
    profile,
    findings,
  };
}

function failure(layers: readonly Layer[]): Localized | undefined {
  for (const { path, document } of layers) {
    const problem = document.problems.find(({ structural }) => structural);
    if (!problem) continue;
    const { line, column } = document.lines.at(problem.start);
    const place = `${path}:${line + 1}:${column + 1}`;
    return {
      en: `${place} is not valid YAML: ${problem.message}`,
      'zh-cn': `${place} 不是有效的 YAML：${problem.message}`,
    };
  }
  return undefined;
}
