import type { TextEdit } from './edit.ts';

/** Edits of one text that do not touch each other. */
export interface EditSet {
  /** Takes edits in, all or none: false where one of them touches what is there, or another of them. */
  readonly add: (edits: readonly TextEdit[]) => boolean;
}

/** An empty set. Adding takes time that hardly grows with what is there. */
export function createEditSet(): EditSet {
  /** By start. */
  const taken: TextEdit[] = [];

  const fits = ({ start, end }: TextEdit, at: number): boolean => {
    const before = taken[at - 1];
    const behind = taken[at];
    if (before && (start < before.end || start === before.start)) return false;
    return !behind || (behind.start >= end && behind.start !== start);
  };

  return {
    add: (edits) => {
      const added: TextEdit[] = [];
      for (const edit of edits) {
        const at = positionOf(taken, edit.start);
        if (!fits(edit, at)) {
          for (const one of added) taken.splice(taken.indexOf(one), 1);
          return false;
        }
        taken.splice(at, 0, edit);
        added.push(edit);
      }
      return true;
    },
  };
}

/** How many of the edits begin before an offset. */
function positionOf(edits: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
