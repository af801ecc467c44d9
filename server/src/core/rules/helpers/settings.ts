import { commentsOf } from '../../yaml/comments.ts';
import type { Assignment } from '../../yaml/editors/assign.ts';
import type { PlainValue } from '../../yaml/editors/plainValue.ts';
import type { Entry, YamlNode } from '../../yaml/node.ts';
import type { Path } from '../../yaml/path.ts';
import { lineEnd } from '../../yaml/style.ts';
import type { ValuesDocument } from '../../yaml/valuesDocument.ts';

/**
 * What an entry sets below a path, one by one, lists and empty maps as a whole; undefined where something would be lost
 * if it were written anew: comments, anchors, aliases, tags.
 */
export function settingsOf(
  document: ValuesDocument,
  { start, value }: Entry,
  path: Path,
): readonly Assignment[] | undefined {
  const end = lineEnd(document.text, value.end);
  const isCommented = commentsOf(document).some((comment) => start <= comment.start && comment.start < end);
  return isCommented || !isPlain(value) ? undefined : settingsIn(value, path);
}

function settingsIn(node: YamlNode, path: Path): readonly Assignment[] {
  // Nothing behind a colon was most likely meant to be written later.
  if (node.kind === 'scalar' && node.style === 'empty') return [];
  if (node.kind !== 'map' || node.entries.length === 0) return [{ path, value: plainValue(node) }];
  return node.entries.flatMap(({ name, value }) => (name === undefined ? [] : settingsIn(value, [...path, name])));
}

function isPlain(node: YamlNode): boolean {
  if (node.kind === 'alias' || node.anchor !== undefined || node.tag) return false;
  if (node.kind === 'seq') return node.items.every(isPlain);
  if (node.kind === 'scalar') return true;
  return node.entries.every(({ name, merge, value }) => name !== undefined && !merge && isPlain(value));
}

function plainValue(node: YamlNode): PlainValue {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'seq') return node.items.map(plainValue);
  if (node.kind !== 'map') return null;
  return Object.fromEntries(node.entries.map(({ name = '', value }) => [name, plainValue(value)]));
}
