import { type AnalysisSettings, judgeGenerously } from './judge.ts';
import { byPlace, type RunInput, runRules } from './rules/engine.ts';
import type { Finding } from './rules/finding.ts';
import { unusedSuppression } from './rules/keys/unused-suppression.ts';
import { rules } from './rules/registry.ts';
import { coveragesOf, type SuppressedFinding, suppress, usedBy } from './rules/suppress.ts';
import { mayHoldSuppressions } from './rules/suppressComments.ts';
import type { Coverage, Silence } from './rules/suppressCoverage.ts';
import { misspeltSuppressionRule, unusedSuppressionRule } from './rules/suppressUnused.ts';

/** Findings as they are shown, and what comments silence of them. */
export interface Heard {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** Takes out of the findings what comments silence, and adds what is to be said about the comments themselves. */
export function* hearComments(
  all: readonly Finding[],
  input: RunInput,
  settings: AnalysisSettings,
): Generator<void, Heard> {
  const { layers } = input.values;
  if (!layers.some(({ document }) => mayHoldSuppressions(document))) return { findings: all, suppressed: [] };
  const coverages = coveragesOf(layers);
  const { kept, suppressed, used } = suppress(all, coverages);
  /** Undefined where more has to be judged to tell. */
  const seemsIdle = (silence: Silence, coverage: Coverage): boolean | undefined => {
    if (silence.source.form === 'enable') return !coverage.effectiveEnables.has(silence);
    if (used.has(silence)) return false;
    if (silence.named && !isRule(silence.named.rule)) return true;
    return coverage.coversTemplate(silence) ? false : undefined;
  };
  const isDoubtful = coverages.some((coverage) =>
    coverage.silences.some((silence) => seemsIdle(silence, coverage) === undefined),
  );
  const usedAnyway = isDoubtful ? usedBy(yield* judgeGenerously(layers, settings), coverages) : new Set<Silence>();
  const isIdle = (silence: Silence, coverage: Coverage): boolean =>
    seemsIdle(silence, coverage) ?? !usedAnyway.has(silence);
  const unused = unusedSuppressionRule(
    layers,
    coverages,
    (silence, coverage) => !isAboutUnused(silence) && isIdle(silence, coverage),
  );
  // A comment that names no rule must not silence the complaint that it is of no use.
  const heard = suppress(runRules([unused, misspeltSuppressionRule(layers)], input), coverages, true);
  const unusedItself = unusedSuppressionRule(
    layers,
    coverages,
    (silence, coverage) => isAboutUnused(silence) && !heard.used.has(silence) && isIdle(silence, coverage),
  );
  return {
    findings: [...kept, ...heard.kept, ...runRules([unusedItself], input)].sort(byPlace),
    suppressed: [...suppressed, ...heard.suppressed].sort((a, b) => byPlace(a.finding, b.finding)),
  };
}

function isAboutUnused({ named }: Silence): boolean {
  return named?.rule === unusedSuppression.id;
}

function isRule(id: string): boolean {
  return rules.some((rule) => rule.id === id);
}
