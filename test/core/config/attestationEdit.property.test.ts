import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attestation } from '../../../server/src/core/checklist/attestation.ts';
import { attestText } from '../../../server/src/core/config/attestationEdit.ts';
import { type ParsedConfig, parseConfig } from '../../../server/src/core/config/parse.ts';
import { commentsOf } from '../../../server/src/core/yaml/comments.ts';
import { anyText } from '../yaml/support/anyText.ts';
import { attestation, configs, ITEMS } from './support/configTexts.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

function changed(text: string, item: string, change: Attestation | 'remove'): string {
  const result = attestText(text, item, change);
  if ('text' in result) return result.text;
  throw new Error(`refused: ${result.refused.text.en}`);
}

function commentTexts({ document }: ParsedConfig): readonly string[] {
  return commentsOf(document).map(({ text }) => text);
}

test('the texts are configurations without a fault', () => {
  fc.assert(
    fc.property(configs, ({ text, items }) => {
      const { config, problems } = parseConfig(text);
      expect(problems).toStrictEqual([]);
      expect(Object.keys(config.attestations).sort()).toStrictEqual([...items].sort());
    }),
    { numRuns: RUNS },
  );
});

test('an attestation reads as it was given, and nothing else changes', () => {
  fc.assert(
    fc.property(configs, fc.constantFrom(...ITEMS), attestation, ({ text }, item, wanted) => {
      const before = parseConfig(text);
      const result = changed(text, item, wanted);
      const after = parseConfig(result);
      expect(after.problems).toStrictEqual([]);
      const { [item]: mine, ...theirs } = after.config.attestations;
      const { [item]: _, ...theirsBefore } = before.config.attestations;
      expect(mine).toStrictEqual(wanted);
      expect({ ...after.config, attestations: theirs }).toStrictEqual({ ...before.config, attestations: theirsBefore });
      expect(commentTexts(after)).toStrictEqual(commentTexts(before));
      expect(result.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
      if (/\r\n/.test(text)) expect(result).not.toMatch(/[^\r]\n/);
      expect(changed(result, item, wanted)).toBe(result);
    }),
    { numRuns: RUNS },
  );
});

test('a withdrawn attestation is gone, and nothing else', () => {
  fc.assert(
    fc.property(configs, fc.constantFrom(...ITEMS), ({ text }, item) => {
      const before = parseConfig(text);
      const after = parseConfig(changed(text, item, 'remove'));
      expect(after.problems).toStrictEqual([]);
      const { [item]: _, ...theirs } = before.config.attestations;
      expect(after.config).toStrictEqual({ ...before.config, attestations: theirs });
      expect(after.document.text).not.toContain('attestations: {}');
      const [start, end] = linesOf(before, item);
      const kept = commentsOf(before.document).filter(({ line }) => line < start || line > end);
      expect(commentTexts(after)).toStrictEqual(kept.map((comment) => comment.text));
    }),
    { numRuns: RUNS },
  );
});

/** The first and the last line of an attestation. */
function linesOf({ document }: ParsedConfig, item: string): readonly [number, number] {
  const root = document.root;
  const section = root?.kind === 'map' ? root.entries.find(({ name }) => name === 'attestations')?.value : undefined;
  const entry = section?.kind === 'map' ? section.entries.find(({ name }) => name === item) : undefined;
  return entry ? [document.lines.at(entry.start).line, document.lines.at(entry.end - 1).line] : [Infinity, -Infinity];
}

test('what was attested and withdrawn leaves no trace', () => {
  fc.assert(
    fc.property(configs, attestation, ({ text, items }, wanted) => {
      const item = ITEMS.find((candidate) => !items.includes(candidate));
      // An indented comment at the end comes to stand below the new key, whose comment it then is; and a `---` alone
      // keeps the key, since it would get a `{}` in its place.
      fc.pre(item !== undefined && /[\r\n]$/.test(text) && text.trim() !== '---' && !/[\r\n] +#.*[\r\n]+$/.test(text));
      expect(changed(changed(text, item, wanted), item, 'remove')).toBe(text);
    }),
    { numRuns: RUNS },
  );
});

test('any text is changed as wanted or refused', () => {
  fc.assert(
    fc.property(anyText, attestation, (text, wanted) => {
      const result = attestText(text, 'backup-mysql', wanted);
      if ('refused' in result) return;
      expect(parseConfig(result.text).config.attestations['backup-mysql']).toStrictEqual(wanted);
      expect(attestText(result.text, 'backup-mysql', 'remove')).toHaveProperty('text');
    }),
    { numRuns: RUNS },
  );
});
