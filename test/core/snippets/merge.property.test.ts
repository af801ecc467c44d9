import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCKS } from '../../../server/src/core/snippets/blocks.ts';
import { mergeBlock } from '../../../server/src/core/snippets/merge.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { missing, scalars } from '../../helpers/scalars.ts';
import { installationTexts } from '../rules/support/installationTexts.ts';

test('merging never breaks the YAML, never writes a key twice, changes no value, and is done once', {
  timeout: 120_000,
}, () => {
  let merged = 0;
  fc.assert(
    fc.property(
      installationTexts,
      fc.constantFrom(...BLOCKS),
      fc.constantFrom('1.16', '4.3', '5.0'),
      (text, block, version) => {
        const before = createValuesDocument(text);
        if (before.problems.length > 0) return;
        const merge = mergeBlock(before, block, version);
        if ('refused' in merge) return;
        const after = createValuesDocument(applyEdits(text, merge.edits));
        expect(after.problems, after.text).toStrictEqual([]);
        expect(missing(scalars(before, true), scalars(after, true))).toStrictEqual([]);
        expect(mergeBlock(after, block, version)).toStrictEqual({ edits: [], kept: merge.kept });
        merged += merge.edits.length > 0 ? 1 : 0;
      },
    ),
    { numRuns: 1000 },
  );
  expect(merged).toBeGreaterThan(200);
});
