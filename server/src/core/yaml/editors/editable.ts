import type { ValuesDocument } from '../valuesDocument.ts';

/** Whether everybody who reads the text sees the same tree in it, so that an edit does what it is meant to do. */
export function isEditable({ text, problems }: ValuesDocument): boolean {
  return !hasStrayMark(text) && !problems.some(({ structural }) => structural);
}

/** Parsers do not agree on what a byte order mark in the middle of a text is. */
export function hasStrayMark(text: string): boolean {
  return text.includes('\ufeff', 1);
}
