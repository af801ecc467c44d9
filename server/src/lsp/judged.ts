import { type Analysis, type AnalysisSettings, analyseInSteps } from '../core/analyse.ts';
import { readInstallation } from '../core/judge.ts';
import type { RunInput } from '../core/rules/engine.ts';
import type { NamedLayer } from './layers.ts';

/** Layers with what is found in them, the same for every file among them. What is derived is computed on first use, once. */
export interface Judged {
  /** Lowest first. */
  readonly layers: readonly NamedLayer[];
  readonly settings: AnalysisSettings;
  readonly input: RunInput;
  readonly analysis: Analysis;
  /** Does a small part of the analysis; false when it is complete. Who asks for the analysis has the rest done at once. */
  readonly advance: () => boolean;
}

/** Judges layers, when somebody asks. */
export function createJudged(layers: readonly NamedLayer[], settings: AnalysisSettings): Judged {
  let input: RunInput | undefined;
  let steps: Generator<void, Analysis> | undefined;
  let analysis: Analysis | undefined;

  const read = (): RunInput => {
    input ??= readInstallation(layers, settings);
    return input;
  };
  const step = (): Analysis | undefined => {
    const begun = steps ?? analyseInSteps(read(), settings);
    // A step that throws ends the steps: who asks again begins anew.
    steps = undefined;
    const { done, value } = begun.next();
    if (done) analysis = value;
    else steps = begun;
    return analysis;
  };

  return {
    layers,
    settings,
    get input() {
      return read();
    },
    get analysis() {
      while (!analysis) step();
      return analysis;
    },
    advance: () => (analysis ?? step()) === undefined,
  };
}
