import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { fixKind } from '../../../server/src/core/rules/finding.ts';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { formatPath } from '../../../server/src/core/yaml/path.ts';
import { strangeChanges } from '../../core/rules/support/strangeChanges.ts';
import { judged, layersOf, settingsFrom } from './installation.ts';
import { assertSound, isMisread, type Property } from './property.ts';

/** Fixes come to an end, are not wanted twice, break nothing, and change what they name and nothing else. */
export const fixing: Property = {
  about: 'values',
  check: (texts, choose) => {
    if (texts.some(isMisread)) return;
    const settings = settingsFrom(choose);
    const layers = layersOf(texts);
    const { documents, left } = fixAll(layers, settings);
    for (const [index, { text }] of documents.entries()) {
      const before = layers[index]?.document;
      if (!before) continue;
      assertSound(before, text, 'fix-all');
      assert.equal(text.startsWith('\ufeff'), before.text.startsWith('\ufeff'), 'the byte order mark');
    }
    if (left.status === 'analysed')
      assert.deepEqual(
        left.findings.filter((finding) => fixKind(finding) === 'fix').map(({ rule }) => rule),
        [],
        'fixes that are left',
      );
    assert.deepEqual(fixAll(left.layers, settings).fixed, [], 'fixes that are wanted again');
    for (const finding of judged(texts, () => 0).findings)
      for (const solution of finding.solutions.filter(({ kind }) => kind === 'fix')) {
        const text = texts[solution.layer] ?? '';
        const before = parsed(text);
        if (before === undefined) continue;
        const after = parsed(applyEdits(text, solution.edits));
        assert.ok(after, `${finding.rule} makes what another reader refuses`);
        const strange = strangeChanges(finding, solution, before.value, after.value);
        assert.deepEqual(strange.map(formatPath), [], finding.rule);
      }
  },
};

/** What another reader than ours makes of a text, to which a lone carriage return is none; undefined if it complains. */
function parsed(text: string): { readonly value: unknown } | undefined {
  // Collections that are no maps or lists for Helm, and would be something else with a key more.
  if (/!!(?:set|omap|pairs)/.test(text)) return undefined;
  // A literal that ends with the text has a line break for this reader, but none for Helm.
  if (/[|>]/.test(text) && !/[\r\n]$/.test(text)) return undefined;
  try {
    const source = text.replace(/\r(?!\n)/g, '\n');
    const document = parseDocument(source, { version: '1.1', merge: true, logLevel: 'error' });
    // Inside of brackets it takes a comment at the beginning of a line for one that lacks a blank.
    const faults = document.errors.filter(({ pos }) => source[pos[0]] !== '#');
    if (faults.length + document.warnings.length > 0) return undefined;
    return { value: document.toJS({ maxAliasCount: -1 }) };
  } catch {
    return undefined;
  }
}
