import { failureText } from './faultText.ts';
import { hearComments } from './hearComments.ts';
import { type AnalysisSettings, judgeInSteps, readInstallation } from './judge.ts';
import type { Localized } from './messages/localized.ts';
import type { RunInput } from './rules/engine.ts';
import type { Finding } from './rules/finding.ts';
import type { Profile } from './rules/rule.ts';
import type { SuppressedFinding } from './rules/suppress.ts';
import type { ChartVersion } from './values/chartVersion.ts';
import type { Layer } from './values/layer.ts';
import type { Values } from './values/values.ts';
import { refusalOf } from './yaml/refusal.ts';

export type { AnalysisSettings } from './judge.ts';

/** An installation judged: the one result that both hosts show. */
export interface Analysis {
  /** `failed` where a layer is not YAML that Helm reads: findings then cover only what could be read with certainty. */
  readonly status: 'analysed' | 'failed';
  /** Why it failed, with file and line, in one sentence. */
  readonly reason?: Localized;
  readonly layers: readonly Layer[];
  readonly values: Values;
  readonly chart: ChartVersion;
  readonly profile: Profile;
  /** Sorted by layer, place and rule. */
  readonly findings: readonly Finding[];
  /** What comments in the files silence, in the same order. */
  readonly suppressed: readonly SuppressedFinding[];
}

/** Judges one installation: its layers, lowest first, as given to `helm -f`. Pure; bad input never throws. */
export function analyse(layers: readonly Layer[], settings: AnalysisSettings = {}): Analysis {
  const steps = analyseInSteps(readInstallation(layers, settings), settings);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, for who has something else to do in between. `input` is the installation as it has been read. */
export function* analyseInSteps(input: RunInput, settings: AnalysisSettings): Generator<void, Analysis> {
  const { layers } = input.values;
  const { findings, suppressed } = yield* hearComments(yield* judgeInSteps(input), input, settings);
  const reason = failure(layers);
  return {
    status: reason ? 'failed' : 'analysed',
    ...(reason && { reason }),
    layers,
    values: input.values,
    chart: input.chart,
    profile: input.profile,
    findings,
    suppressed,
  };
}

/** The same with other names for the layers, in their order: what a host calls a file may be nobody else's business. */
export function withLayerNames(analysis: Analysis, names: readonly string[]): Analysis {
  const layers = analysis.layers.map((layer, index) => ({ ...layer, path: names[index] ?? layer.path }));
  const reason = failure(layers);
  return { ...analysis, layers, ...(reason && { reason }) };
}

function failure(layers: readonly Layer[]): Localized | undefined {
  for (const { path, document } of layers) {
    const problem = refusalOf(document);
    if (!problem) continue;
    const { line, column } = document.lines.at(problem.start);
    return failureText(`${path}:${line + 1}:${column + 1}`, problem);
  }
  return undefined;
}
