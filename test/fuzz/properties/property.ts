import assert from 'node:assert/strict';
import type { OffsetRange } from '../../../server/src/core/yaml/node.ts';
import { createValuesDocument, type ValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import type { Choose } from '../../core/rules/support/forms.ts';

/** Something that holds for all texts. */
export interface Property {
  /** What kind of texts it is tried on: one or more values files of an installation, or one `.zadig-ha.yaml`. */
  readonly about: 'values' | 'configuration';
  /** Whether it takes many times as long as the others: then it is tried less often. */
  readonly costly?: true;
  /** Throws, or rejects, where it does not hold. Answers how many requests it took, where it asks a server. */
  readonly check: (texts: readonly string[], choose: Choose) => undefined | Promise<number>;
}

/** Ranges lie inside a text and are none that run backwards. */
export function assertInside({ length }: string, ranges: readonly OffsetRange[], what: string): void {
  for (const { start, end } of ranges)
    assert.ok(start >= 0 && start <= end && end <= length, `${what}: ${start}-${end} in a text of ${length}`);
}

/**
 * Whether a comment like `#x` at less indent stands above a plain text on a line of its own: the package `yaml` then takes
 * the next line for more of that text, so that nothing can be written there.
 */
export function isMisread(text: string): boolean {
  return /^( *)#[^\s].*(?:[ \t]*(?:\r\n?|\n))+\1 +[^\s#'"|>[{&*!][^:\r\n]*(?:$|[\r\n])/m.test(text);
}

/** A text changed by an edit has no fault that it had not before. */
export function assertSound({ problems }: ValuesDocument, after: string, what: string): ValuesDocument {
  const document = createValuesDocument(after);
  const known = new Set(problems.map(({ code }) => code));
  const added = document.problems.filter(({ code }) => problems.length === 0 || !known.has(code));
  assert.deepEqual(added, [], `${what} makes a fault in\n${after}`);
  return document;
}
