import { describe, expect, it, test } from 'vitest';
import type { Attestation } from '../../../server/src/core/checklist/attestation.ts';
import { type AttestationChange, attestText } from '../../../server/src/core/config/attestationEdit.ts';
import { format } from '../../../server/src/core/messages/localized.ts';
import { HOSTILE_TEXTS } from '../../helpers/hostileTexts.ts';

const OPS: Attestation = { by: 'ops', at: '2026-11-23' };
const FULL: Attestation = { ...OPS, expires: '30d', evidence: 'https://wiki/#1', note: 'a: b # c' };

function edit(text: string | undefined, change: AttestationChange, item = 'backup-mysql'): string {
  const result = attestText(text, item, change);
  if ('text' in result) return result.text;
  return format(result.refused.text, result.refused.data, 'en');
}

describe('attesting', () => {
  test.each([
    ['a missing file', undefined, ''],
    ['an empty file', '', ''],
    ['a byte order mark', '\ufeff', '\ufeff'],
    ['comments', '# ours\n', '# ours\n'],
    ['another key', 'profile: ha # both\n', 'profile: ha # both\n'],
    ['a document marker', '---\n', '---\n'],
  ])('writes what is needed into %s', (_, text, before) => {
    expect(edit(text, FULL)).toBe(`${before}attestations:
  backup-mysql:
    by: ops
    at: "2026-11-23"
    expires: 30d
    evidence: https://wiki/#1
    note: "a: b # c"
`);
  });

  test.each([
    [
      'attestations:\nprofile: ha\n',
      'attestations:\n  backup-mysql:\n    by: ops\n    at: "2026-11-23"\nprofile: ha\n',
    ],
    ['attestations: null # c\n', 'attestations: # c\n  backup-mysql:\n    by: ops\n    at: "2026-11-23"\n'],
    ['attestations:\n  # c\n', 'attestations:\n  backup-mysql:\n    by: ops\n    at: "2026-11-23"\n  # c\n'],
    ['attestations: {}\n', 'attestations: {backup-mysql: {by: ops, at: "2026-11-23"}}\n'],
    ['attestations:\n  backup-mysql:\n', 'attestations:\n  backup-mysql:\n    by: ops\n    at: "2026-11-23"\n'],
    [
      'attestations:\r\n    a:\r\n        by: x # y\r\n',
      'attestations:\r\n    a:\r\n        by: x # y\r\n    backup-mysql:\r\n        by: ops\r\n        at: "2026-11-23"\r\n',
    ],
    [
      '{"attestations": {"a": {"by": "x"}}}',
      '{"attestations": {"a": {"by": "x"}, "backup-mysql": {"by": "ops", "at": "2026-11-23"}}}',
    ],
  ])('goes to its place in %j', (before, after) => {
    expect(edit(before, OPS)).toBe(after);
  });

  it('exchanges what is new, removes what is not said any more, and keeps the rest', () => {
    const before = `attestations:
  # the others
  backup-mysql: # by hand
    by: 'ann' # on call
    # since the audit
    note: |
      long
      text
    at: 2026-11-23
    reviewer: zoe
    expires: 30d
profile: ha
`;
    expect(edit(before, { ...OPS, evidence: 'OPS-1' })).toBe(`attestations:
  # the others
  backup-mysql: # by hand
    by: 'ops' # on call
    # since the audit
    at: 2026-11-23
    reviewer: zoe
    evidence: OPS-1
profile: ha
`);
  });

  test.each([
    'attestations:\n  backup-mysql: { by: ops, at: 2026-11-23 }',
    'attestations:\n  backup-mysql: { by: "ops", at: \'2026-11-23\', note: , reviewer: x }',
    'x: &who ops\nattestations:\n  backup-mysql: { by: *who, at: 2026-11-23 }',
  ])('leaves %j alone, which says so already', (text) => {
    const wanted = text.includes('note') ? { ...OPS } : OPS;
    expect(edit(text.replace(' note: ,', ''), wanted)).toBe(text.replace(' note: ,', ''));
  });

  it('writes a text that looks like a number, a date or nothing as a text', () => {
    const text = edit(undefined, { by: '007', at: '2026-11-23', note: '' });
    expect(text).toContain('by: "007"\n    at: "2026-11-23"\n    note: ""');
  });
});

describe('withdrawing', () => {
  test.each([
    [
      'attestations:\n  a: {by: x}\n  backup-mysql:\n    by: ops # on call\n  b: {by: y}\n',
      'attestations:\n  a: {by: x}\n  b: {by: y}\n',
    ],
    ['profile: ha\nattestations:\n  backup-mysql: {by: ops}\n', 'profile: ha\n'],
    ['attestations:\n  backup-mysql:\n    # on call\n    by: ops\nprofile: ha\n', 'profile: ha\n'],
    ['attestations:\n  backup-mysql: {by: ops}\n', ''],
    ['# who\nattestations: # confirmed\n  backup-mysql: {by: ops}\n', '# who\nattestations: # confirmed\n'],
    ['attestations:\n  # first\n  backup-mysql: {by: ops}\n  # last\n', 'attestations:\n  # first\n  # last\n'],
    ['attestations:\n  backup-mysql: {by: ops}\n  # last\nprofile: ha\n', 'attestations:\n  # last\nprofile: ha\n'],
    ['attestations:\n  backup-mysql: {by: ops}\n# next\nprofile: ha\n', '# next\nprofile: ha\n'],
    ['---\nattestations:\n  backup-mysql: {by: ops}\n', '---\nattestations:\n'],
    ['attestations: {backup-mysql: {by: ops}} # confirmed\n', 'attestations: # confirmed\n'],
    ['{attestations: {backup-mysql: {by: ops}}, profile: ha}\n', '{profile: ha}\n'],
    ['attestations: {a: {by: x}, backup-mysql: {by: ops}}\n', 'attestations: {a: {by: x}}\n'],
    ['profile: ha\n', 'profile: ha\n'],
    [undefined, ''],
  ])('turns %j into %j', (before, after) => {
    expect(edit(before, 'remove')).toBe(after);
  });
});

describe('what cannot be done', () => {
  test.each([
    ['profile: ha\na: [\n', /^\.zadig-ha\.yaml, line [23]: this is not valid YAML\./],
    ['a: 1\n---\nb: 2\n', /^\.zadig-ha\.yaml holds several YAML documents/],
    ['- a\n', /, line 1: a map of keys and values must stand here/],
    ['attestations: [a]\n', /, line 1: a map of keys/],
    ['attestations:\n  backup-mysql: done\n', /, line 2: a map of keys/],
    ['attestations:\n  backup-mysql: {by: [ops]}\n', /, line 2: by must be a text/],
    [
      'attestations: {}\nprofile: ha\nattestations: {}\n',
      /, line 3: the key attestations stands here for the second time/,
    ],
    ['attestations:\n  backup-mysql: {}\n  backup-mysql: {}\n', /, line 3: the key backup-mysql stands/],
    ['attestations:\n  backup-mysql: {by: a, by: b}\n', /, line 2: the key by stands/],
    ['x: &x {}\nattestations: *x\n', /, line 2: what has to change is shared/],
    ['attestations: &x {}\nx: *x\n', /, line 1: what has to change is shared/],
    ['x: &x {}\nattestations:\n  <<: *x\n', /, line 3: what has to change is shared/],
    ['x: &x {by: ops}\nattestations:\n  backup-mysql:\n    <<: *x\n', /, line 4: what has to change is shared/],
    ['x: &x ann\nattestations:\n  backup-mysql: {by: *x}\n', /, line 3: what has to change is shared/],
  ])('is refused with the place: %j', (text, reason) => {
    expect(edit(text, OPS)).toMatch(reason);
  });

  it('names the file as it is told', () => {
    const result = attestText('a: [', 'backup-mysql', 'remove', '生产/.zadig-ha.yaml');
    expect('refused' in result && format(result.refused.text, result.refused.data, 'zh-cn')).toBe(
      '生产/.zadig-ha.yaml 第 1 行不是有效的 YAML。未写入任何内容，请先修复。',
    );
  });
});

test.each(HOSTILE_TEXTS)('survives %s', (_, text) => {
  for (const change of [FULL, 'remove'] as const) {
    const result = attestText(text, 'backup-mysql', change);
    if ('text' in result && change !== 'remove')
      expect(attestText(result.text, 'backup-mysql', FULL)).toStrictEqual(result);
  }
});
