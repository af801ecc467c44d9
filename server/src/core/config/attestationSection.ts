import { commentsOf } from '../yaml/comments.ts';
import { applyEdits } from '../yaml/edit.ts';
import { removeKey } from '../yaml/editors/remove.ts';
import { ownEntry } from '../yaml/lookup.ts';
import type { Entry, MapNode, YamlNode } from '../yaml/node.ts';
import { columnOf } from '../yaml/style.ts';
import { createValuesDocument, type ValuesDocument } from '../yaml/valuesDocument.ts';
import { SECTION } from './attestationPlace.ts';

/**
 * `without` is the text after the attestation `entry` was removed. Where it was the last one, `attestations:` goes as
 * well; with comments that belong to it, the key stays as their place.
 */
export function withoutSection(document: ValuesDocument, section: Entry, entry: Entry, without: string): string {
  const isLast = section.value.kind === 'map' && section.value.entries.length === 1;
  if (!isLast) return without;
  if (holdsComments(document, section, entry)) return withoutBraces(without);
  const removal = removeKey(document, [SECTION]);
  if ('refused' in removal) return withoutBraces(without);
  const text = applyEdits(document.text, removal.edits);
  // Behind a `---` the whole file would become `{}`.
  return isEmptyFlow(createValuesDocument(text).root) && !isFlow(document.root) ? withoutBraces(without) : text;
}

/** Whether comments in or right below `attestations:` would go with it or lose their place; those of the entry may go. */
function holdsComments(document: ValuesDocument, section: Entry, entry: Entry): boolean {
  const { text, root, lines } = document;
  const column = columnOf(text, section.start);
  const sectionLine = lines.at(section.start).line;
  const entryLine = lines.at(entry.start).line;
  // A literal text ends behind its last line break.
  const lastLine = lines.at(entry.end - 1).line;
  const next = root?.kind === 'map' ? root.entries.find(({ start }) => start > section.start) : undefined;
  return commentsOf(document).some(({ start, line }) => {
    if (start < section.start || start > (next?.start ?? text.length)) return false;
    if (line === sectionLine) return true;
    if (entryLine <= line && line <= lastLine) return false;
    return start < section.end || columnOf(text, start) > column;
  });
}

/** `attestations: {}` becomes `attestations:`, so that the next attestation is written below it. */
function withoutBraces(text: string): string {
  const { root } = createValuesDocument(text);
  const section = root?.kind === 'map' && !root.flow ? ownEntry(root, SECTION) : undefined;
  if (section?.colon === undefined || !isEmptyFlow(section.value)) return text;
  const start = section.colon + 1;
  const { end } = section.value;
  return /^ *\{ *\}$/.test(text.slice(start, end)) ? applyEdits(text, [{ start, end, text: '' }]) : text;
}

function isEmptyFlow(node: YamlNode | undefined): boolean {
  return isFlow(node) && node.entries.length === 0;
}

function isFlow(node: YamlNode | undefined): node is MapNode {
  return node?.kind === 'map' && node.flow;
}
