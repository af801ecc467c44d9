import type { Localized } from './messages/localized.ts';
import { byPlace, type RuleSetting, type RunInput, runRules } from './rules/engine.ts';
import type { Finding } from './rules/finding.ts';
import { rules } from './rules/registry.ts';
import type { Profile } from './rules/rule.ts';
import type { Placed } from './rules/suppress.ts';
import { chartVersionOf } from './values/chartVersion.ts';
import { declaredInComments } from './values/fileComment.ts';
import type { Layer } from './values/layer.ts';
import { createValues, lookups } from './values/values.ts';

/** What the user has decided about an installation; absent parts have their defaults. */
export interface AnalysisSettings {
  /** `major.minor`; else detected from the values, else the newest known. */
  readonly chartVersion?: string;
  /** How that version is known, where it was not simply set. */
  readonly chartVersionReason?: Localized;
  /** `ha` by default. */
  readonly profile?: Profile;
  /** The namespace that Zadig is installed in, where it is known. */
  readonly namespace?: string;
  /** The Helm release that Zadig is installed as, where it is known. */
  readonly release?: string;
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** What counts even where a comment `# zadig-ha: …` in the files says otherwise. */
  readonly forced?: Pick<AnalysisSettings, 'chartVersion' | 'profile'>;
}

/** Runs the rules, one in each step, and returns what they find, sorted, before suppression comments are heard. */
export function* judgeInSteps(input: RunInput): Generator<void, readonly Finding[]> {
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const finding of runRules([rule], input)) findings.push(finding);
    yield;
  }
  return findings.sort(byPlace);
}

/**
 * What rules would find that are switched off, or in each layer by itself: comments written for that are no litter.
 * The layers of the findings are those given.
 */
export function* judgeGenerously(
  layers: readonly Layer[],
  settings: AnalysisSettings,
): Generator<void, readonly Placed[]> {
  const generous: AnalysisSettings = {
    ...settings,
    rules: switchedOn(settings.rules ?? {}),
    forced: { ...settings.forced, profile: 'ha' },
  };
  const found: Placed[] = [...(yield* judgeInSteps(readInstallation(layers, generous)))];
  if (layers.length < 2) return found;
  for (const [layer, source] of layers.entries())
    for (const { rule, start } of yield* judgeInSteps(readInstallation([source], generous)))
      found.push({ rule, layer, start });
  return found;
}

function switchedOn(settings: Readonly<Record<string, RuleSetting>>): Readonly<Record<string, RuleSetting>> {
  const kept = Object.entries(settings).flatMap(([rule, setting]): readonly (readonly [string, RuleSetting])[] => {
    if (setting === 'off') return [];
    if (typeof setting !== 'object') return [[rule, setting]];
    const { severity, ...options } = setting;
    return [[rule, severity === undefined || severity === 'off' ? options : { ...options, severity }]];
  });
  return Object.fromEntries(kept);
}

const DECLARED_IN_COMMENT: Localized = { en: 'declared in a comment of the file', 'zh-cn': '在文件的注释中声明' };

/** What rules look at: the values that the layers make together, and the chart version that they are judged by. */
export function readInstallation(layers: readonly Layer[], settings: AnalysisSettings): RunInput {
  const look = lookups(layers);
  const comment = declaredInComments(layers);
  const stated = settings.forced?.chartVersion ?? comment.chartVersion ?? settings.chartVersion;
  const chart = chartVersionOf({ written: (path) => look(path).lookup }, stated);
  return {
    values: createValues(layers, chart.version, look),
    chart: chart.source === 'declared' ? { ...chart, reason: reasonOf(settings, comment) ?? chart.reason } : chart,
    profile: settings.forced?.profile ?? comment.profile ?? settings.profile ?? 'ha',
    namespace: settings.namespace,
    settings: settings.rules ?? {},
  };
}

function reasonOf(
  { forced, chartVersionReason }: AnalysisSettings,
  comment: ReturnType<typeof declaredInComments>,
): Localized | undefined {
  if (forced?.chartVersion !== undefined) return undefined;
  return comment.chartVersion === undefined ? chartVersionReason : DECLARED_IN_COMMENT;
}
