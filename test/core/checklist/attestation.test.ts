import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { buildChecklist } from '../../../server/src/core/checklist/build.ts';
import type { ChecklistItem } from '../../../server/src/core/checklist/checklist.ts';
import { parseConfig } from '../../../server/src/core/config/parse.ts';
import type { Locale } from '../../../server/src/core/messages/localized.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { readBelow } from '../../helpers/ruleFixtures.ts';

const BELOW = readBelow('high-availability');

interface Given {
  /** What stands below `attestations:`, in flow style. */
  readonly attestations: string;
  readonly values?: string;
  readonly today?: string;
  readonly locale?: Locale;
}

function checklistOf({ attestations, values = '', today = '2026-11-25', locale = 'en' }: Given) {
  const { config, document, problems } = parseConfig(`profile: ha\nattestations:\n  ${attestations}\n`);
  const layers = [BELOW, values].map((text, index) => ({
    path: `${index}.yaml`,
    document: createValuesDocument(text),
  }));
  const attestedIn = { path: '.zadig-ha.yaml', document };
  const checklist = buildChecklist(analyse(layers), {
    locale,
    today,
    attestations: config.attestations,
    attestedIn,
  });
  return { checklist, problems };
}

function itemOf(id: string, given: Given): ChecklistItem {
  const found = checklistOf(given)
    .checklist.sections.flatMap(({ items }) => items)
    .find((item) => item.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

describe('an attestation', () => {
  const attestations =
    'backup-mysql: { by: ops, at: 2026-11-23, expires: 30d, evidence: "https://wiki.example.com/b", note: daily }';

  test('passes its item, and is shown with its last day', () => {
    expect(itemOf('backup-mysql', { attestations })).toMatchObject({
      state: 'passed',
      detail: 'Confirmed by ops on 2026-11-23, valid until 2026-12-23',
      attestation: {
        by: 'ops',
        at: '2026-11-23',
        expires: '2026-12-23',
        evidence: 'https://wiki.example.com/b',
        note: 'daily',
      },
      location: { path: '.zadig-ha.yaml', line: 3, column: 3 },
    });
    expect(itemOf('backup-mysql', { attestations, locale: 'zh-cn' }).detail).toBe(
      'ops 于 2026-11-23 确认，有效期至 2026-12-23',
    );
  });

  test('counts', () => {
    const without = checklistOf({ attestations: '{}' }).checklist;
    const checklist = checklistOf({ attestations }).checklist;
    expect(checklist.passed).toBe(without.passed + 1);
    expect(checklist.total).toBe(without.total);
    expect(checklist.score).toBeGreaterThan(without.score);
  });

  test('says nothing about other items', () => {
    expect(itemOf('backup-mongodb', { attestations })).toMatchObject({ state: 'todo' });
    expect(itemOf('backup-mongodb', { attestations }).attestation).toBeUndefined();
  });
});

describe('time', () => {
  test.each([
    ['the last day of 30d', '2026-11-23, expires: 30d', '2026-12-23', 'passed'],
    ['the day after', '2026-11-23, expires: 30d', '2026-12-24', 'expired'],
    ['the day that it names', '2026-11-23, expires: 2027-01-31', '2027-01-31', 'passed'],
    ['the day after that', '2026-11-23, expires: 2027-01-31', '2027-02-01', 'expired'],
    ['never', '2026-11-23, expires: never', '9999-01-01', 'passed'],
    ['what is usual for the item', '2026-11-23', '2026-12-23', 'passed'],
    ['longer than is usual', '2026-11-23', '2026-12-24', 'expired'],
    ['over a leap day', '2028-02-28, expires: 1d', '2028-02-29', 'passed'],
    ['a year', '2026-11-23, expires: 365d', '2027-11-24', 'expired'],
    ['a day before it was written, as other time zones see it', '2026-11-26, expires: 30d', '2026-11-25', 'passed'],
    ['two days before it was written', '2026-11-27, expires: 30d', '2026-11-25', 'todo'],
  ])('%s', (_, at, today, state) => {
    const attestations = `backup-mysql: { by: ops, at: ${at} }`;
    expect(itemOf('backup-mysql', { attestations, today }).state).toBe(state);
  });

  test('an item that need not be renewed stays confirmed', () => {
    const attestations = 'control-plane: { by: ops, at: 2020-01-01 }';
    const item = itemOf('control-plane', { attestations });
    expect(item).toMatchObject({ state: 'passed', detail: 'Confirmed by ops on 2020-01-01' });
    expect(item.attestation).toStrictEqual({ by: 'ops', at: '2020-01-01' });
  });

  test('what has ended says since when and what to do', () => {
    const attestations = 'restore-tested: { by: 王芳, at: 2026-08-01, expires: 90d }';
    expect(itemOf('restore-tested', { attestations }).detail).toBe(
      'Confirmed by 王芳 on 2026-08-01, expired since 2026-10-30: confirm it again',
    );
    expect(itemOf('restore-tested', { attestations, locale: 'zh-cn' }).detail).toBe(
      '王芳 于 2026-08-01 确认，已于 2026-10-30 到期，请重新确认',
    );
  });
});

describe('findings and attestations', () => {
  const attestations = 'storage-aslan: { by: ops, at: 2026-11-23 }\n  object-storage-ha: { by: ops, at: 2026-11-23 }';

  test('where no finding is, an attestation passes what the values cannot', () => {
    expect(itemOf('storage-aslan', { attestations }).state).toBe('passed');
    expect(itemOf('object-storage-ha', { attestations }).state).toBe('passed');
  });

  test('a finding fails the item whatever somebody has confirmed; who did is still shown', () => {
    const values = 'microservice: {aslan: {storageClass: ""}}';
    const item = itemOf('storage-aslan', { attestations, values });
    expect(item).toMatchObject({ state: 'failed', attestation: { by: 'ops' } });
    expect(item.detail).not.toContain('Confirmed');
  });

  test('only what people decide, and nothing has failed, can be confirmed', () => {
    const values = 'microservice: {aslan: {storageClass: ""}}';
    expect(itemOf('storage-aslan', { attestations, values }).actions).not.toContain('attest');
    expect(itemOf('storage-aslan', { attestations }).actions).toContain('attest');
    expect(itemOf('replicas-portal', { attestations }).actions).not.toContain('attest');
    expect(itemOf('control-plane', { attestations }).actions).toStrictEqual(['docs', 'attest']);
    expect(itemOf('backup-values', { attestations }).actions).toStrictEqual([
      'backup',
      'generate:backup',
      'docs',
      'attest',
    ]);
  });
});

describe('every item', () => {
  const items = (locale: Locale) =>
    checklistOf({ attestations: '{}', locale }).checklist.sections.flatMap((section) => section.items);

  test.each(['en', 'zh-cn'] as const)('says why it matters, and what a confirmation should show (%s)', (locale) => {
    for (const { id, kind, why, evidenceWanted, docs } of items(locale)) {
      expect(why, id).toMatch(locale === 'en' ? /[.]$/ : /。$/);
      expect(evidenceWanted === undefined, id).toBe(kind === 'auto');
      expect(docs, id).toMatch(/^https:\/\/docs\.koderover\.com\//);
    }
  });

  test('has a place to look at where the values say something about it', () => {
    const placed = items('en')
      .filter(({ location }) => location)
      .map(({ id }) => id);
    expect(placed).toEqual(
      expect.arrayContaining(['resources-aslan', 'replicas-portal', 'gateway', 'external-mysql', 'object-storage-ha']),
    );
  });
});

test('a missing key is looked for at its parent', () => {
  const { checklist } = checklistOf({ attestations: '{}', values: 'microservice:\n  user:\n    image: {}\n' });
  const item = checklist.sections.flatMap(({ items }) => items).find(({ id }) => id === 'resources-user');
  expect(item).toMatchObject({ state: 'passed', location: { path: '1.yaml', line: 2, column: 3 } });
});
