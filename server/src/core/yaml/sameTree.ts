import type { YamlNode } from './node.ts';
import type { ValuesDocument } from './valuesDocument.ts';

/**
 * Whether two texts hold the same tree: the same keys in the same order, the same values, anchors and tags. Comments
 * and places may differ; new problems may not have come.
 */
export function sameTree(before: ValuesDocument, after: ValuesDocument): boolean {
  if (before.incomplete !== after.incomplete || before.problems.length < after.problems.length) return false;
  return before.root && after.root ? sameNode(before.root, after.root) : before.root === after.root;
}

function sameNode(a: YamlNode, b: YamlNode): boolean {
  if (a.anchor !== b.anchor || a.tag?.name !== b.tag?.name) return false;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value && a.text === b.text;
  if (a.kind === 'alias') return b.kind === 'alias' && a.name === b.name;
  if (a.kind === 'seq') return b.kind === 'seq' && sameList(a.items, b.items, sameNode);
  return (
    b.kind === 'map' &&
    sameList(a.entries, b.entries, (one, other) => sameNode(one.key, other.key) && sameNode(one.value, other.value))
  );
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return other !== undefined && same(one, other);
    })
  );
}
