import { type Analysis, type AnalysisSettings, analyse } from '../analyse.ts';
import type { Layer } from '../values/layer.ts';
import { applyEdits, type TextEdit } from '../yaml/edit.ts';
import { createEditSet } from '../yaml/editSet.ts';
import { createValuesDocument, type ValuesDocument } from '../yaml/valuesDocument.ts';
import type { Finding, Solution } from './finding.ts';
import { dottedKey } from './keys/dotted-key.ts';
import { misplacedKey } from './keys/misplaced-key.ts';
import { unusedSuppression } from './keys/unused-suppression.ts';
import { rules } from './registry.ts';

/** What became of an installation after every safe fix. */
export interface FixAllOutcome {
  /** The layers' documents, new where something was fixed, in the order of the layers. */
  readonly documents: readonly ValuesDocument[];
  readonly fixed: readonly { readonly rule: string; readonly layer: number }[];
  /** The analysis of the result: what needs a choice, or has no fix. */
  readonly left: Analysis;
}

/** Each pass makes at least one fix; a file with more fixable findings than this is left half repaired, not broken. */
const MAX_PASSES = 200;

/** Applies all fixes that need no choice, pass by pass, until none is left. */
export function fixAll(layers: readonly Layer[], settings: AnalysisSettings = {}): FixAllOutcome {
  const fixed: { rule: string; layer: number }[] = [];
  let left = analyse(layers, settings);
  const seen = new Set<string>();
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const state = left.layers.map(({ document }) => document.text).join('\0');
    if (seen.has(state)) break;
    seen.add(state);
    const { repaired, changed } = fixOnce(left);
    if (repaired.length === 0) break;
    fixed.push(...repaired);
    left = analyse(changed, settings);
  }
  return { documents: left.layers.map(({ document }) => document), fixed, left };
}

interface PassResult {
  readonly repaired: readonly { readonly rule: string; readonly layer: number }[];
  readonly changed: readonly Layer[];
}

/** Keys find their place before anything is added there. */
const FIRST: ReadonlySet<string> = new Set([dottedKey.id, misplacedKey.id]);
/** A comment may look unused only because of a fault that another fix takes away. */
const LAST: ReadonlySet<string> = new Set([unusedSuppression.id]);

function fixOnce({ layers, findings }: Analysis): PassResult {
  const stages = [
    findings.filter(({ rule }) => FIRST.has(rule)),
    findings.filter(({ rule }) => !FIRST.has(rule) && !LAST.has(rule)),
    findings.filter(({ rule }) => LAST.has(rule)),
  ];
  let result: PassResult = { repaired: [], changed: layers };
  for (const stage of stages) if (result.repaired.length === 0) result = fixSome(layers, stage);
  return result;
}

function fixSome(layers: readonly Layer[], findings: readonly Finding[]): PassResult {
  const repaired: { rule: string; layer: number }[] = [];
  const changed = layers.map((layer, index): Layer => {
    const fixes = findings.flatMap((finding) => {
      const fix = safeFix(finding, index);
      return fix ? [{ rule: finding.rule, edits: fix.edits }] : [];
    });
    const { document, applied } = applyFixes(layer.document, withoutOverlaps(fixes));
    repaired.push(...applied.map(({ rule }) => ({ rule, layer: index })));
    return applied.length === 0 ? layer : { path: layer.path, document };
  });
  return { repaired, changed };
}

interface Fix {
  readonly rule: string;
  readonly edits: readonly TextEdit[];
}

/** Of fixes that touch the same text the first one; the other has its turn in the next pass. */
function withoutOverlaps(fixes: readonly Fix[]): readonly Fix[] {
  const taken = createEditSet();
  return fixes.filter(({ edits }) => taken.add(edits));
}

interface Repaired {
  readonly document: ValuesDocument;
  readonly applied: readonly Fix[];
}

/**
 * Edits that are fine alone may not be together; nothing is written that would no longer parse. All are tried at once,
 * since that nearly always holds; else those that stand in the way are searched for by halves.
 */
function applyFixes(document: ValuesDocument, fixes: readonly Fix[]): Repaired {
  let result: Repaired = { document, applied: [] };
  const add = (group: readonly Fix[]): void => {
    const applied = [...result.applied, ...group];
    const next = afterFixes(document, applied);
    if (next) result = { document: next, applied };
    else if (group.length > 1) {
      add(group.slice(0, group.length >> 1));
      add(group.slice(group.length >> 1));
    }
  };
  add(fixes);
  return result;
}

/** The document after some fixes; undefined where they would make faults. */
function afterFixes(document: ValuesDocument, fixes: readonly Fix[]): ValuesDocument | undefined {
  if (fixes.length === 0) return document;
  const edits = fixes.flatMap((fix) => fix.edits);
  const result = createValuesDocument(applyEdits(document.text, edits), document);
  return result.problems.length <= document.problems.length ? result : undefined;
}

/** Who never has a safe fix need not look for one. */
const FIXABLE: ReadonlySet<string> = new Set(rules.filter(({ fixable }) => fixable === 'fix').map(({ id }) => id));

function safeFix(finding: Finding, layer: number): Solution | undefined {
  if (!FIXABLE.has(finding.rule)) return undefined;
  return finding.solutions.find((solution) => solution.kind === 'fix' && solution.layer === layer);
}
