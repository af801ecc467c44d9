import type { Layer, Place } from '../values/layer.ts';
import type { Finding } from './finding.ts';
import { type Coverage, coverageOf, type Silence } from './suppressCoverage.ts';

/** Which rule has found something where. */
export type Placed = Pick<Finding, 'rule' | 'layer' | 'start'>;

/** A finding that a comment silences. */
export interface SuppressedFinding {
  readonly finding: Finding;
  /** What the comment gives as its reason. */
  readonly reason?: string;
  /** The comment. */
  readonly at: Place;
}

/** Findings, told apart by whether a comment silences them. */
export interface Suppression {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** What has silenced at least one of the findings. */
  readonly used: ReadonlySet<Silence>;
}

/** What the comments of each layer silence. */
export function coveragesOf(layers: readonly Layer[]): readonly Coverage[] {
  return layers.map(({ document }) => coverageOf(document));
}

/**
 * Takes out the findings whose first line a comment in the same layer covers. `namedOnly`: comments that name no rule
 * do not count.
 */
export function suppress(findings: readonly Finding[], coverages: readonly Coverage[], namedOnly = false): Suppression {
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const used = new Set<Silence>();
  for (const finding of findings) {
    const silences = silencesOf(finding, coverages).filter(({ named }) => !namedOnly || named);
    const [first] = silences;
    if (!first) {
      kept.push(finding);
      continue;
    }
    for (const silence of silences) used.add(silence);
    const { comment, reason } = first.source;
    const at = { layer: finding.layer, start: comment.start, end: comment.end };
    suppressed.push({ finding, ...(reason !== undefined && { reason }), at });
  }
  return { kept, suppressed, used };
}

/** What silences at least one of the places. */
export function usedBy(places: readonly Placed[], coverages: readonly Coverage[]): ReadonlySet<Silence> {
  return new Set(places.flatMap((place) => silencesOf(place, coverages)));
}

function silencesOf({ rule, layer, start }: Placed, coverages: readonly Coverage[]): readonly Silence[] {
  return coverages[layer]?.at(rule, start) ?? [];
}
