import type { Layer } from '../values/layer.ts';
import type { OffsetRange } from '../yaml/node.ts';
import { nearestWords } from './helpers/editDistance.ts';
import { unusedSuppression } from './keys/unused-suppression.ts';
import { rules } from './registry.ts';
import type { Proposal, Report, Rule } from './rule.ts';
import { SUPPRESSION_FORMS, type SuppressionComment, suppressionCommentsOf } from './suppressComments.ts';
import type { Coverage, Silence } from './suppressCoverage.ts';
import { type Removal, removalOf } from './suppressRemoval.ts';

/** The code of what the schema has against a value. It is no rule: whether it occurs is known to the editor only. */
export const SCHEMA_CODE = 'schema';

/** A report for a layer that is still to be named. */
interface Complaint extends Omit<Report, 'at' | 'proposals'> {
  readonly at: OffsetRange;
  readonly proposals: readonly Omit<Proposal, 'layer'>[];
}

/** The rule as it runs on one installation; `isIdle` says whether a part of a comment has silenced nothing. */
export function unusedSuppressionRule(
  layers: readonly Layer[],
  coverages: readonly Coverage[],
  isIdle: (silence: Silence, coverage: Coverage) => boolean,
): Rule {
  return {
    ...unusedSuppression,
    check: ({ report }) => {
      for (const [layer, { document }] of layers.entries()) {
        const coverage = coverages[layer];
        // What broken YAML hides may be just what a comment was written for.
        if (!coverage || document.incomplete) continue;
        const remove = removalOf(document);
        const idle = coverage.silences.filter((silence) => !isForeign(silence) && isIdle(silence, coverage));
        for (const { at, proposals, ...rest } of bySource(idle).flatMap((silences) => complaints(silences, remove)))
          report({
            ...rest,
            at: { layer, start: at.start, end: at.end, path: [] },
            proposals: proposals.map((proposal) => ({ ...proposal, layer })),
          });
      }
    },
  };
}

/** Whether a comment speaks of diagnostics that are not made here. */
function isForeign({ named }: Silence): boolean {
  return named?.rule === SCHEMA_CODE;
}

const IDS: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

function isRule({ rule }: { readonly rule: string }): boolean {
  return IDS.has(rule);
}

/** Puts together what stands in one comment; the parts of a comment follow each other. */
function bySource(silences: readonly Silence[]): readonly (readonly [Silence, ...Silence[]])[] {
  const groups: [Silence, ...Silence[]][] = [];
  for (const silence of silences) {
    const last = groups.at(-1);
    if (last?.[0].source === silence.source) last.push(silence);
    else groups.push([silence]);
  }
  return groups;
}

/** One complaint about the whole comment where nothing of it is of use, else one about each rule that is not. */
function complaints(idle: readonly [Silence, ...Silence[]], remove: Removal): readonly Complaint[] {
  const [{ source }] = idle;
  const names = idle.flatMap(({ named }) => named ?? []);
  const isEnable = source.form === 'enable';
  const removeComment = { kind: 'fix', title: 'remove', edits: () => remove.comment(source) } as const;
  if (idle.length >= source.rules.length && names.every(isRule))
    return [{ at: source.comment, messageId: isEnable ? 'nothingEnabled' : 'nothing', proposals: [removeComment] }];
  return names.map((named) => {
    const { rule } = named;
    const removeRule = {
      kind: 'fix',
      title: 'removeRule',
      data: { rule },
      edits: () => remove.rule(source, named),
    } as const;
    const removal = source.rules.length === 1 ? removeComment : removeRule;
    if (!isRule(named)) return unknownRule(named, removal);
    return { at: named, messageId: isEnable ? 'ruleNotDisabled' : 'rule', data: { rule }, proposals: [removal] };
  });
}

type Named = SuppressionComment['rules'][number];

function unknownRule(named: Named, removal: Complaint['proposals'][number]): Complaint {
  const { rule, start, end } = named;
  const [nearest] = nearestWords(rule, [...IDS]);
  if (nearest === undefined) return { at: named, messageId: 'unknown', data: { rule }, proposals: [removal] };
  return {
    at: named,
    messageId: 'unknownNear',
    data: { rule, nearest },
    proposals: [changeTo(nearest, { start, end }), removal],
  };
}

function changeTo(nearest: string, { start, end }: OffsetRange): Complaint['proposals'][number] {
  return { kind: 'ask', title: 'change', data: { nearest }, edits: { edits: [{ start, end, text: nearest }] } };
}

/** The rule about comments whose form does not exist: `# zadig-ha-disable-nextline`. */
export function misspeltSuppressionRule(layers: readonly Layer[]): Rule {
  const forms = SUPPRESSION_FORMS.map((form) => `zadig-ha-${form}`);
  return {
    ...unusedSuppression,
    check: ({ report }) => {
      for (const [layer, { document }] of layers.entries())
        for (const { word, start, end } of suppressionCommentsOf(document).misspelt) {
          const [nearest] = nearestWords(word, forms);
          report({
            at: { layer, start, end, path: [] },
            messageId: 'misspelt',
            data: { word, forms: forms.join(', ') },
            proposals: nearest === undefined ? [] : [{ ...changeTo(nearest, { start, end }), layer }],
          });
        }
    },
  };
}
