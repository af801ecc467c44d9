import type { OffsetRange, YamlNode } from '../node.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { commentFolds } from './commentFolds.ts';
import { contentEnds } from './contentEnd.ts';

/** Lines that can be hidden below their first one. The offsets say what would be hidden by the character. */
export interface Fold extends OffsetRange {
  /** Counted from 0, both included; at least two. A bracket that closes on a line of its own stays visible. */
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: 'comment' | 'region';
}

/** A key or dash with its value. */
interface Piece {
  readonly start: number;
  readonly value: YamlNode;
}

/**
 * The folds of a document, in the order of their lines: every key and item whose value takes several lines, regions, and
 * runs of comments. Of more than `limit` the innermost are missing. Undefined where indentation tells more than what
 * could be parsed: nothing at all, or only the first of several YAML documents.
 */
export function foldsOf(document: ValuesDocument, limit = Number.POSITIVE_INFINITY): readonly Fold[] | undefined {
  const { root, problems, incomplete } = document;
  if (incomplete && (root === undefined || !problems.some(({ structural }) => structural))) return undefined;
  const { comments, regions } = commentFolds(document);
  const found = [...regions, ...structureFolds(document), ...comments];
  return distinct(found)
    .slice(0, limit)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Outermost first. */
function structureFolds({ text, root, lines }: ValuesDocument): readonly Fold[] {
  const endOf = contentEnds(text);
  const folds: Fold[] = [];
  const pending: Piece[] = root ? [{ start: root.start, value: root }] : [];
  // The list grows while it is read.
  for (const piece of pending) {
    const { start, value } = piece;
    const end = endOf({ start, end: value.end });
    const startLine = lines.at(start).line;
    const endLine = lines.at(end).line;
    if (startLine === endLine) continue;
    for (const inner of piecesOf(value)) pending.push(inner);
    // The keys of the document itself have no line above them.
    if (value === root && !isInBrackets(value)) continue;
    if (isInBrackets(value) && /[\]}]/.test(text[end - 1] ?? '')) {
      const lastLine = lines.at(endOf({ start: value.start + 1, end: end - 1 })).line;
      if (startLine < lastLine) folds.push({ start: value.start + 1, end: end - 1, startLine, endLine: lastLine });
    } else {
      const firstEnd = lines.offsetOf({ line: startLine, column: Number.POSITIVE_INFINITY });
      folds.push({ start: firstEnd, end, startLine, endLine });
    }
  }
  return folds;
}

function piecesOf(node: YamlNode): readonly Piece[] {
  if (node.kind === 'seq')
    return node.items.map((value, index) => ({ start: node.dashes[index] ?? value.outerStart, value }));
  return node.kind === 'map' ? node.entries.map(({ start, value }) => ({ start, value })) : [];
}

function isInBrackets(node: YamlNode): boolean {
  return (node.kind === 'map' || node.kind === 'seq') && node.flow;
}

/** Of several that hide the same lines, the first. */
function distinct(folds: readonly Fold[]): readonly Fold[] {
  const seen = new Set<string>();
  return folds.filter(({ startLine, endLine }) => {
    const lines = `${startLine}-${endLine}`;
    return !seen.has(lines) && seen.add(lines);
  });
}
