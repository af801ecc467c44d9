import type { Analysis } from '../analyse.ts';
import { documentationUrl } from '../catalog/documentation.ts';
import type { Locale } from '../messages/localized.ts';
import type { Layer, Place } from '../values/layer.ts';
import type { Values } from '../values/values.ts';
import type { OffsetRange } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import { rangeOf } from '../yaml/rangeOf.ts';
import { type Attestation, type Attestations, lastDay } from './attestation.ts';
import type { Checklist, ChecklistItem, ItemAttestation, ItemLocation } from './checklist.ts';
import type { Day } from './day.ts';
import { SECTIONS } from './items/index.ts';
import type { ItemDefinition } from './items/item.ts';
import { byItem } from './ownership.ts';
import { countItems, scoreOf } from './score.ts';
import { type Evidence, judgeItem, type Verdict } from './verdict.ts';

/** What people have confirmed about an installation, and when that is looked at. */
export interface Attested {
  /** The day on which it is looked at. */
  readonly today: Day;
  /** What people have confirmed; nothing where no configuration says so. */
  readonly attestations?: Attestations;
  /** The configuration that the attestations stand in. */
  readonly attestedIn?: Layer;
}

/** What a checklist needs beside the values. */
export interface ChecklistContext extends Attested {
  readonly locale: Locale;
}

/** Turns an analysis and attestations into the checklist of Zadig's High Availability page, in one language. */
export function buildChecklist(analysis: Analysis, context: ChecklistContext): Checklist {
  const build = itemBuilder(analysis, context);
  const sections = SECTIONS.map(({ id, title, weight, items }) => {
    const built = items.map(build);
    return { section: { id, title: title[context.locale], items: built }, weight, ...countItems(built) };
  });
  return {
    version: 1,
    installation: {
      files: analysis.layers.map(({ path }) => path),
      chartVersion: analysis.chart.version,
      profile: analysis.profile,
    },
    score: scoreOf(sections),
    ...countItems(sections.flatMap(({ section }) => section.items)),
    sections: sections.map(({ section }) => section),
  };
}

/** Some items as the checklist has them, in its order. */
export function buildItems(
  ids: readonly string[],
  analysis: Analysis,
  context: ChecklistContext,
): readonly ChecklistItem[] {
  const wanted = SECTIONS.flatMap(({ items }) => items.filter(({ id }) => ids.includes(id)));
  return wanted.map(itemBuilder(analysis, context));
}

function itemBuilder(analysis: Analysis, context: ChecklistContext): (item: ItemDefinition) => ChecklistItem {
  const { today, attestations = {} } = context;
  const found = byItem(analysis.findings, (finding) => finding);
  const silenced = byItem(analysis.suppressed, ({ finding }) => finding);
  return (item) => {
    const evidence: Evidence = {
      findings: found.get(item.id) ?? [],
      suppressed: silenced.get(item.id) ?? [],
      attestation: Object.hasOwn(attestations, item.id) ? attestations[item.id] : undefined,
      today,
    };
    return buildItem(item, evidence, analysis, context);
  };
}

function buildItem(
  item: ItemDefinition,
  evidence: Evidence,
  analysis: Analysis,
  context: ChecklistContext,
): ChecklistItem {
  const { locale } = context;
  const verdict = judgeItem(item, evidence, analysis, locale);
  const location = locationOf(item, verdict, analysis, context);
  const { attestation } = evidence;
  return {
    id: item.id,
    title: item.title[locale],
    kind: item.kind,
    state: verdict.state,
    detail: verdict.detail,
    why: item.why[locale],
    rules: item.rules,
    ...(location && { location }),
    ...(attestation && { attestation: shown(item, attestation) }),
    ...(item.evidence && { evidenceWanted: item.evidence[locale] }),
    ...(item.expiresAfter !== undefined && { expiresAfter: `${item.expiresAfter}d` }),
    actions: actionsOf(item, evidence, verdict),
    docs: documentationUrl(item.page, locale),
  };
}

/** The end as a day: who reads the checklist should not have to count. */
function shown(item: ItemDefinition, { by, at, evidence, note, ...rest }: Attestation): ItemAttestation {
  const expires = lastDay(item, { by, at, ...rest });
  return {
    by,
    at,
    ...(expires !== undefined && { expires }),
    ...(evidence !== undefined && { evidence }),
    ...(note !== undefined && { note }),
  };
}

function actionsOf(item: ItemDefinition, { findings }: Evidence, { state }: Verdict): readonly string[] {
  const isFixable = findings.some(({ solutions }) => solutions.length > 0);
  const isAttestable = item.kind !== 'auto' && state !== 'failed' && state !== 'not-applicable';
  return [...(isFixable ? ['fix'] : []), ...(item.offers ?? []), 'docs', ...(isAttestable ? ['attest'] : [])];
}

/** What decides; else the attestation; else where the deciding value stands or would stand. */
function locationOf(
  item: ItemDefinition,
  { state, at, byAttestation }: Verdict,
  { layers, values }: Analysis,
  { attestedIn }: ChecklistContext,
): ItemLocation | undefined {
  if (at) return placed(at, layers[at.layer]);
  if (byAttestation && attestedIn) {
    const range = rangeOf(attestedIn.document, ['attestations', item.id], true);
    return range?.key && placed(range.key, attestedIn);
  }
  const path = item.decisive?.[0] ?? item.look;
  const place = path && state !== 'not-applicable' ? nearestPlace(values, path) : undefined;
  return place && placed(place, layers[place.layer]);
}

/** Where a value is written, else the key of the nearest map around it that is. */
function nearestPlace(values: Values, path: Path): Place | undefined {
  const written = path.map((_, depth) => path.slice(0, path.length - depth)).find((to) => values.written(to).origin);
  if (!written) return undefined;
  return written.length === path.length ? values.place(path) : values.keyPlace(written);
}

function placed({ start }: OffsetRange, source: Layer | undefined): ItemLocation | undefined {
  if (!source) return undefined;
  const { line, column } = source.document.lines.at(start);
  return { path: source.path, line: line + 1, column: column + 1 };
}
