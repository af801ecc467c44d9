import type { TextEdit } from '../edit.ts';
import type { ScalarNode, YamlNode } from '../node.ts';
import type { ValuesDocument } from '../valuesDocument.ts';

/** Whether a node is a literal (`|`) or folded (`>`) scalar. */
export function isBlockScalar(node: YamlNode): node is ScalarNode & { readonly style: 'literal' | 'folded' } {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

/** The offset behind the indicators of a block scalar: `|`, `>-`, `|2+`. */
export function headerEnd(text: string, { start }: ScalarNode): number {
  const header = /[|>][-+0-9]*/y;
  header.lastIndex = start;
  header.test(text);
  return header.lastIndex;
}

/** The scalar that a node ends with: itself, or the last value of the last value, and so on. */
export function lastScalar(node: YamlNode): YamlNode {
  let current = node;
  for (;;) {
    const last =
      current.kind === 'seq' ? current.items.at(-1) : current.kind === 'map' ? lastOfMap(current.entries) : undefined;
    if (!last || last.end < current.end) return current;
    current = last;
  }
}

/** The block scalar that ends a text without a line break behind it. */
export function unendedScalar({ text, root }: ValuesDocument): ScalarNode | undefined {
  const last = root && lastScalar(root);
  return last && isBlockScalar(last) && last.end === text.length && !/[\r\n]$/.test(text) ? last : undefined;
}

/**
 * Lines behind a block scalar that ends the text without a line break would add that break to its value: this turns
 * `|` into `|-`. Undefined where its last line is blank, since no indicator keeps that one as it is.
 */
export function sealScalar(text: string, scalar: ScalarNode): readonly TextEdit[] | undefined {
  if (/[\r\n][ \t]*$/.test(text)) return undefined;
  const end = headerEnd(text, scalar);
  const header = text.slice(scalar.start, end);
  const keep = header.indexOf('+');
  if (keep >= 0) return [{ start: scalar.start + keep, end: scalar.start + keep + 1, text: '-' }];
  return header.includes('-') ? [] : [{ start: end, end, text: '-' }];
}

function lastOfMap(entries: readonly { readonly key: YamlNode; readonly value: YamlNode }[]): YamlNode | undefined {
  const last = entries.at(-1);
  return last && last.value.end < last.key.end ? last.key : last?.value;
}
