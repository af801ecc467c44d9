import { commentsOf } from '../comments.ts';
import { type EditResult, joinEdits, separateComments, type TextEdit } from '../edit.ts';
import { type Entry, isNull, type MapNode } from '../node.ts';
import type { Path } from '../path.ts';
import { columnOf, lineStart } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { canMove } from './anchors.ts';
import { assign } from './assign.ts';
import { isBlockScalar, lastScalar, sealScalar, unendedScalar } from './blockScalar.ts';
import { isEditable } from './editable.ts';
import { type Landing, landingPlace } from './landing.ts';
import { lastLineEnd, nestedText } from './movedText.ts';
import { nestInFlow } from './nestFlow.ts';
import { removeEntry } from './remove.ts';
import { findTarget } from './target.ts';

/** An entry of a map, and what is needed to take it out of there. */
export interface EntryPlace {
  readonly map: MapNode;
  readonly entry: Entry;
  /** The entry whose value the map is; undefined for the root. */
  readonly above: Entry | undefined;
  /** The path of the map. */
  readonly path: Path;
}

/**
 * Moves an entry to the place that `target` spells, key by key: `a.b.c: 1` becomes `c: 1` below `a:` and `b:`. Maps
 * that are there are extended; the value keeps its text and the comment beside it. Refuses where a value is there.
 */
export function nestEntry(document: ValuesDocument, place: EntryPlace, target: Path): EditResult {
  const result = nestOrRefuse(document, place, target);
  return 'refused' in result ? result : { edits: separateComments(document.text, result.edits) };
}

function nestOrRefuse(document: ValuesDocument, place: EntryPlace, target: Path): EditResult {
  const { entry, map, path } = place;
  if (!isEditable(document)) return { refused: 'broken' };
  if (entry.colon === undefined || entry.start !== entry.key.start) return { refused: 'shared' };
  const source = findTarget(document, path);
  if (map !== document.root && (!('holder' in source) || source.holder.value !== map)) return { refused: 'shared' };
  const found = findTarget(document, target);
  if ('refused' in found) return found;
  if (found.kind === 'container' && found.node === map) return nestInPlace(document, place, target.slice(path.length));
  if (found.kind === 'value' && found.missing.length === 0 && !isNull(found.holder.value))
    return { refused: 'not-a-container' };
  const landing = map.flow ? undefined : landingPlace(document, found, target, entry);
  if (!landing) return copyEntry(document, place, target);
  return 'refused' in landing ? landing : moveEntry(document, place, landing);
}

/** Whether the value a path leads to is missing, or a key without a value. */
export function isUnset(document: ValuesDocument, path: Path): boolean {
  const found = findTarget(document, path);
  if ('refused' in found) return false;
  if (found.kind !== 'value' || found.missing.length > 0) return true;
  const { value } = found.holder;
  return isNull(value) && value.start === value.end;
}

function nestInPlace(document: ValuesDocument, { entry, map }: EntryPlace, steps: Path): EditResult {
  const { text } = document;
  if (map.flow) return nestInFlow(text, entry, steps);
  const nested = nestedText(document, entry, steps, columnOf(text, entry.start));
  if (typeof nested !== 'string') return nested;
  return { edits: [{ start: entry.start, end: lastLineEnd(text, entry), text: nested }] };
}

/** Takes the entry's lines to where they belong. */
function moveEntry(document: ValuesDocument, { map, entry, above }: EntryPlace, landing: Landing): EditResult {
  const nested = nestedText(document, entry, landing.steps, landing.column);
  if (typeof nested !== 'string') return nested;
  const insertion = ended(document, entry, landing.insert(nested));
  if (!canMove(document, entry, insertion.start)) return { refused: 'shared' };
  const removal = removeEntry(document, map, entry, above);
  if ('refused' in removal) return removal;
  const seal = sealAt(document, entry, insertion);
  if ('refused' in seal) return seal;
  const edits = [...landing.edits, ...seal.edits, ...withInsertion(removal.edits, insertion)];
  return { edits: joinEdits(edits) };
}

/** A block scalar that comes to stand at the end of the text keeps its last line break. */
function ended({ text, style }: ValuesDocument, entry: Entry, insertion: TextEdit): TextEdit {
  const isLast = insertion.start === text.length && /^[\r\n]/.test(insertion.text);
  return isLast && isBlockScalar(lastScalar(entry.value))
    ? { ...insertion, text: insertion.text + style.eol }
    : insertion;
}

/** New lines at the end of the text stand behind a block scalar without a line break, if it is not the one that moves. */
function sealAt(document: ValuesDocument, entry: Entry, { start }: TextEdit): EditResult {
  const scalar = unendedScalar(document);
  if (!scalar || scalar.end === entry.end || start < document.text.length) return { edits: [] };
  const edits = sealScalar(document.text, scalar);
  return edits ? { edits } : { refused: 'broken' };
}

/** Lines that land behind the last of the lines that go take their place. */
function withInsertion(removals: readonly TextEdit[], insertion: TextEdit): readonly TextEdit[] {
  const [eol = ''] = /^(?:\r\n|\n|\r)/.exec(insertion.text) ?? [];
  const around = removals.find(
    ({ start, end, text }) => text === '' && start < insertion.start && insertion.start <= end,
  );
  if (!around || eol === '') return [insertion, ...removals];
  const text = insertion.text.slice(eol.length) + (insertion.start < around.end ? eol : '');
  return removals.map((edit) => (edit === around ? { ...edit, text } : edit));
}

/** Where text cannot be moved as it stands, a value of one line is written anew at its target. */
function copyEntry(document: ValuesDocument, { entry, map, above }: EntryPlace, target: Path): EditResult {
  const { value } = entry;
  if (value.kind === 'alias') return { refused: 'shared' };
  if (value.kind !== 'scalar') return { refused: 'multi-line-in-flow' };
  const added = assign(document, [{ path: target, value: value.value }]);
  if ('refused' in added) return added;
  const removal = removeEntry(document, map, entry, above);
  if ('refused' in removal) return removal;
  const removals = map.flow ? removal.edits : withComments(document, entry, removal.edits);
  return { edits: joinEdits([...added.edits, ...removals]) };
}

/** The comments on the lines that go stay, on lines of their own or behind the `{}` that is left. */
function withComments(document: ValuesDocument, entry: Entry, removals: readonly TextEdit[]): readonly TextEdit[] {
  const { text, style } = document;
  const indent = ' '.repeat(columnOf(text, entry.start));
  return removals.map((edit) => {
    const inside = commentsOf(document).filter(({ start }) => edit.start <= start && start < edit.end);
    if (inside.length === 0) return edit;
    const comments = inside.map((comment) => `#${comment.text}`).join(style.eol + indent);
    if (edit.text !== '') return { ...edit, text: `${edit.text} ${comments}` };
    const isWholeLine = lineStart(text, edit.start) === edit.start || text[edit.start - 1] === '\ufeff';
    return { ...edit, text: isWholeLine ? indent + comments + style.eol : comments + style.eol + indent };
  });
}
