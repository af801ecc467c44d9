import type { Analysis } from '../analyse.ts';
import { compareVersions } from '../catalog/versions.ts';
import { format, type Locale, type MessageData } from '../messages/localized.ts';
import type { Finding } from '../rules/finding.ts';
import type { Severity } from '../rules/rule.ts';
import type { SuppressedFinding } from '../rules/suppress.ts';
import type { Place } from '../values/layer.ts';
import { type Attestation, lastDay, standingOn } from './attestation.ts';
import type { ItemState } from './checklist.ts';
import type { Day } from './day.ts';
import type { ItemDefinition } from './items/item.ts';
import { DETAILS, type DetailId } from './texts.ts';

/** Everything that is known about one item. */
export interface Evidence {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly attestation: Attestation | undefined;
  readonly today: Day;
}

/** The state of an item and why. `at` is what decides in the values; `byAttestation` says that they do not. */
export interface Verdict {
  readonly state: ItemState;
  readonly detail: string;
  readonly at?: Place;
  readonly byAttestation?: boolean;
}

/** Decides an item: findings first, then whether it applies, then an attestation or the values. */
export function judgeItem(item: ItemDefinition, evidence: Evidence, analysis: Analysis, locale: Locale): Verdict {
  return (
    byFinding(item, evidence, locale) ??
    notApplicable(item, analysis, locale) ??
    (item.kind === 'auto' ? byValues(item, evidence, analysis, locale) : byAttestation(item, evidence, locale))
  );
}

/** The worst finding decides. What is only worth a word does not stop people from confirming an item. */
function byFinding({ kind }: ItemDefinition, { findings }: Evidence, locale: Locale): Verdict | undefined {
  const worst = firstOf(findings, 'error') ?? firstOf(findings, 'warning');
  const chosen = worst ?? (kind === 'both' ? undefined : firstOf(findings, 'info'));
  if (!chosen) return undefined;
  const detail = format(chosen.message.text, chosen.message.data, locale);
  return { state: worst ? 'failed' : 'warning', detail, at: chosen };
}

function firstOf(findings: readonly Finding[], severity: Severity): Finding | undefined {
  return findings.find((finding) => finding.severity === severity);
}

function notApplicable(item: ItemDefinition, { chart, profile }: Analysis, locale: Locale): Verdict | undefined {
  const { since, absentIn } = item;
  if (profile === 'standalone' && item.id !== 'configuration-errors')
    return verdict('not-applicable', 'standalone', locale);
  if (since !== undefined && compareVersions(chart.version, since) < 0)
    return verdict('not-applicable', 'tooOld', locale, { version: since });
  const isAbsent =
    absentIn !== undefined &&
    compareVersions(chart.version, absentIn.since) >= 0 &&
    compareVersions(chart.version, absentIn.until) <= 0;
  return isAbsent ? verdict('not-applicable', 'noService', locale, { version: chart.version }) : undefined;
}

function byValues(
  item: ItemDefinition,
  { suppressed }: Evidence,
  { values, status }: Analysis,
  locale: Locale,
): Verdict {
  if (status === 'failed') return verdict('unknown', 'brokenYaml', locale);
  const accepted = worstOf(suppressed);
  if (accepted) {
    const { reason, at } = accepted;
    const detail = reason === undefined ? 'accepted' : 'acceptedBecause';
    return { ...verdict('not-applicable', detail, locale, { reason: reason ?? '' }), at };
  }
  const undecided = item.decisive?.find((path) => values.get(path).state === 'unknown');
  if (undecided) return { ...verdict('unknown', 'undecidable', locale), at: values.place(undecided) };
  const deciding = item.decisive?.[0] ?? item.look;
  const isWritten = deciding === undefined || values.written(deciding).origin !== undefined;
  return verdict('passed', isWritten ? 'passed' : 'byDefault', locale);
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** What a comment silences: nobody fulfils the item, and somebody has decided so. */
function worstOf(suppressed: readonly SuppressedFinding[]): SuppressedFinding | undefined {
  return WORST_FIRST.flatMap((severity) => suppressed.find(({ finding }) => finding.severity === severity) ?? [])[0];
}

const STATES = { valid: 'passed', expired: 'expired', future: 'todo' } as const;

function byAttestation(item: ItemDefinition, { attestation, today }: Evidence, locale: Locale): Verdict {
  if (!attestation) return verdict('todo', 'todo', locale);
  const { by, at } = attestation;
  const standing = standingOn(today, item, attestation);
  const until = lastDay(item, attestation);
  const detail = standing !== 'valid' ? standing : until === undefined ? 'attested' : 'attestedUntil';
  return { ...verdict(STATES[standing], detail, locale, { by, at, until: until ?? '' }), byAttestation: true };
}

function verdict(state: ItemState, detail: DetailId, locale: Locale, data: MessageData = {}): Verdict {
  return { state, detail: format(DETAILS[detail], data, locale) };
}
