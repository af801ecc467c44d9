import assert from 'node:assert/strict';
import { commentsOf } from '../../../server/src/core/yaml/comments.ts';
import { createValuesDocument, type ValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { PIECES } from '../pieces.ts';
import type { Property } from './property.ts';

const EDITS = 6;

/** A text that is told from its last version, edit by edit, is read as if it were new; so is one told from any other. */
export const retyping: Property = {
  about: 'values',
  check: ([first = '', other = first], choose) => {
    let document = createValuesDocument(first);
    const steps = choose(EDITS) + 1;
    for (let step = 0; step < steps; step++) {
      const start = choose(document.text.length + 1);
      const end = start + choose(6);
      document = retyped(
        document,
        document.text.slice(0, start) + PIECES[choose(PIECES.length)] + document.text.slice(end),
      );
    }
    retyped(document, other);
  },
};

function retyped(before: ValuesDocument, text: string): ValuesDocument {
  const document = createValuesDocument(text, before);
  assert.deepEqual(whole(document), whole(createValuesDocument(text)), `${before.text}\n====\n${text}`);
  return document;
}

/** Everything that is derived from a text. */
function whole(document: ValuesDocument): object {
  const { root, problems, incomplete, sharedNodes, style } = document;
  return { root, problems, incomplete, shared: sharedNodes.size, style, comments: commentsOf(document) };
}
