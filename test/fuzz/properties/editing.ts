import assert from 'node:assert/strict';
import { suppressionEdits } from '../../../server/src/core/rules/suppressEdits.ts';
import { BLOCKS } from '../../../server/src/core/snippets/blocks.ts';
import { mergeBlock } from '../../../server/src/core/snippets/merge.ts';
import { applyEdits, type EditResult } from '../../../server/src/core/yaml/edit.ts';
import { assign } from '../../../server/src/core/yaml/editors/assign.ts';
import { removeKey } from '../../../server/src/core/yaml/editors/remove.ts';
import { sameTree } from '../../../server/src/core/yaml/sameTree.ts';
import { createValuesDocument, type ValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { placesOf } from '../../core/yaml/support/places.ts';
import { knownPaths } from '../../helpers/knownPaths.ts';
import { missing, scalars } from '../../helpers/scalars.ts';
import { assertInside, assertSound, isMisread, type Property } from './property.ts';

/** Every edit of a text leaves sound YAML or is refused; comments change no value, blocks take none away. */
export const editing: Property = {
  about: 'values',
  check: ([text = ''], choose) => {
    if (isMisread(text)) return;
    const document = createValuesDocument(text);
    const places = placesOf(document.root);
    const known = knownPaths();
    const path = (choose(2) === 0 ? places[choose(places.length)]?.path : known[choose(known.length)]) ?? [];
    after(document, assign(document, [{ path, value: 'x: y' }]), 'an assignment');
    after(document, removeKey(document, path), 'a removal');

    const { start } = places[choose(places.length)]?.node ?? { start: 0 };
    const silenced = after(document, suppressionEdits(document, { rule: 'single-replica', start }), 'a comment');
    if (silenced) assert.ok(sameTree(document, silenced), 'a comment changes a value');

    const block = BLOCKS[choose(BLOCKS.length)];
    if (!block || document.problems.length > 0) return;
    const merged = after(document, mergeBlock(document, block, '4.3'), block.id);
    if (merged) assert.deepEqual(missing(scalars(document, true), scalars(merged, true)), [], block.id);
  },
};

function after(document: ValuesDocument, result: EditResult, what: string): ValuesDocument | undefined {
  if ('refused' in result) return undefined;
  assertInside(document.text, result.edits, what);
  return assertSound(document, applyEdits(document.text, result.edits), what);
}
