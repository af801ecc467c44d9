import fc from 'fast-check';
import type { Attestation } from '../../../../server/src/core/checklist/attestation.ts';

/** Items that configurations of tests confirm. */
export const ITEMS = ['backup-mysql', 'backup-mongodb', 'backup-values', 'restore-tested'];

const piece = fc.constantFrom(
  ...[
    'a',
    'ops',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '"',
    "'",
    '#',
    ' # ',
    ': ',
    ':',
    '- ',
    '|',
    '>',
    '{',
    '}',
    ',',
    '[',
    '&x',
    '*x',
  ],
  ...[
    '!!int 1',
    '%',
    '@',
    '`',
    '\\',
    '---',
    '...',
    '~',
    'null',
    'yes',
    '1',
    '1e3',
    '2026-11-23',
    '😀',
    '中文',
    '，',
    '\u2028',
    '\ufeff',
    '\0',
  ],
);
const someText = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
);

/** What somebody confirms, with any words. */
export const attestation: fc.Arbitrary<Attestation> = fc.record(
  {
    by: someText.filter((text) => text.trim() !== ''),
    at: fc.constantFrom('2026-11-23', '2025-02-28'),
    expires: fc.constantFrom('30d', '2027-01-01', 'never'),
    evidence: someText,
    note: someText,
  },
  { requiredKeys: ['by', 'at'], noNullPrototype: true },
);

/** One attestation as people write it; comments have numbers, so that each can be missed. */
const written = fc.constantFrom<(item: string) => readonly string[]>(
  (item) => [`${item}: { by: ann, at: 2026-01-01, note: "it's" } # C`],
  (item) => [`${item}: # C`, '  # C', '  by: ann # C', '  at: 2026-01-01', '  # C', '  note: |', '    a', '', '    b'],
  (item) => [`"${item}":`, "  at: '2026-01-01'", '  expires: 90d', '  # C', '  by: "ann"'],
  (item) => [`${item}: {`, '  by: ann,', '  at: 2026-01-01, # C', '  evidence: x }'],
  (item) => [`${item}: {by: ann, at: 2026-01-01,}`],
);
const others = fc.subarray([
  ['profile: ha # C'],
  ['# C', 'values: [values.yaml, b.yaml]'],
  ['rules:', '    single-replica: { min: 3 } # C', '    # C'],
  ['namespace: "zadig"', ''],
]);

/** A configuration and the items that it confirms. */
export interface ConfigText {
  readonly text: string;
  readonly items: readonly string[];
}

/** Configurations without a fault, and the items that they confirm. */
export const configs: fc.Arbitrary<ConfigText> = fc
  .record({
    items: fc.subarray(ITEMS),
    forms: fc.array(written, { minLength: ITEMS.length, maxLength: ITEMS.length }),
    above: others,
    below: others,
    indent: fc.constantFrom('  ', '    '),
    between: fc.constantFrom<readonly string[]>([], ['  # C'], [''], ['# C']),
    eol: fc.constantFrom('\n', '\r\n'),
    start: fc.constantFrom('', '\ufeff', '# C\n', '---\n'),
    ends: fc.boolean(),
  })
  .filter(({ above, below }) => above.every((part) => !below.includes(part)))
  .map(({ items, forms, above, below, indent, between, eol, start, ends }) => {
    const entries = items.flatMap((item, index) => [
      ...between,
      ...(forms[index]?.(item) ?? []).map((line) => line && indent + line),
    ]);
    const section = items.length === 0 ? [] : ['attestations: # C', ...entries];
    const lines = [...above.flat(), ...section, ...below.flat()];
    let count = 0;
    const text = (start + lines.join('\n') + (ends && lines.length > 0 ? '\n' : '')).replace(
      /# C/g,
      () => `# C${count++}`,
    );
    return { text: text.replaceAll('\n', eol), items };
  });
