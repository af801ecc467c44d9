import { describe, expect, test } from 'vitest';
import { expiryProblem, localDay } from '../../client/src/attesting/expiry.ts';
import { checkboxOf } from '../../client/src/views/checkbox.ts';
import { itemDescription } from '../../client/src/views/itemDescription.ts';
import { itemTooltip } from '../../client/src/views/itemTooltip.ts';
import { isExpiry } from '../../server/src/core/checklist/attestation.ts';
import type { ChecklistItem } from '../../server/src/protocol/index.ts';
import { english } from './english.ts';

const manual: ChecklistItem = {
  id: 'backup-mysql',
  title: 'MySQL is backed up every day',
  kind: 'manual',
  state: 'todo',
  detail: 'Somebody has to confirm it',
  why: 'What is not backed up is lost.',
  rules: [],
  evidenceWanted: 'Where the latest backup lies.',
  expiresAfter: '30d',
  actions: ['docs', 'attest'],
  docs: 'https://docs.koderover.com/',
};

const attestation = { by: 'ops', at: '2026-11-23', expires: '2026-12-23', evidence: 'https://backup.example.com' };

describe('the checkbox of an item', () => {
  test.each<[string, Partial<ChecklistItem>, boolean | undefined]>([
    ['to be confirmed', {}, false],
    ['confirmed', { state: 'passed', attestation }, true],
    ['expired', { state: 'expired', attestation }, false],
    ['confirmed for a day to come', { attestation }, false],
    // The confirmation is there and can be withdrawn, whatever the values say.
    ['confirmed, but the values fail', { kind: 'both', state: 'failed', actions: ['fix'], attestation }, true],
    ['failed by the values', { kind: 'both', state: 'failed', actions: ['fix'] }, undefined],
    ['decided by the values alone', { kind: 'auto', state: 'passed', actions: ['docs'] }, undefined],
  ])('%s', (_name, more, isChecked) => {
    expect(checkboxOf({ ...manual, ...more }, english)?.isChecked).toBe(isChecked);
  });

  test('says what the next click does', () => {
    const tooltip = (more: Partial<ChecklistItem>) => checkboxOf({ ...manual, ...more }, english)?.tooltip;
    expect(tooltip({})).toBe('Confirm this item');
    expect(tooltip({ state: 'passed', attestation })).toBe('Withdraw the confirmation');
    expect(tooltip({ state: 'expired', attestation })).toBe('Confirm this item again');
  });
});

describe('the words beside an item', () => {
  test.each<[string, Partial<ChecklistItem>, string]>([
    ['to be confirmed', {}, ''],
    ['confirmed', { state: 'passed', attestation }, 'ops · until 2026-12-23'],
    ['confirmed for good', { state: 'passed', attestation: { by: 'ops', at: '2026-11-23' } }, 'ops'],
    ['expired', { state: 'expired', attestation }, 'expired since 2026-12-23 · ops'],
    ['confirmed for a day to come', { detail: 'not yet', attestation }, 'not yet'],
    [
      'failed by the values',
      { state: 'failed', detail: 'MySQL comes with the chart', attestation },
      'MySQL comes with the chart',
    ],
  ])('%s', (_name, more, text) => {
    expect(itemDescription({ ...manual, ...more }, english)).toBe(text);
  });
});

describe('the tooltip of an item', () => {
  test('says the state, what is lost, and what an attestation should show', () => {
    expect(itemTooltip(manual, 'to do', english)).toStrictEqual([
      { label: 'to do', text: 'Somebody has to confirm it' },
      { text: 'What is not backed up is lost.' },
      { label: 'Evidence wanted', text: 'Where the latest backup lies.' },
    ]);
  });

  test('says who has confirmed it, until when and with what', () => {
    const item = { ...manual, state: 'passed' as const, detail: '', attestation: { ...attestation, note: 'by hand' } };
    expect(itemTooltip(item, 'passed', english).filter(({ label }) => label !== 'Evidence wanted')).toStrictEqual([
      { label: 'passed', text: '' },
      { text: 'What is not backed up is lost.' },
      { label: 'Confirmed', text: 'ops · 2026-11-23 · until 2026-12-23' },
      { label: 'Evidence', text: 'https://backup.example.com' },
      { label: 'Note', text: 'by hand' },
    ]);
  });

  test('an item of rules names them', () => {
    expect(itemTooltip({ ...manual, rules: ['a', 'b'] }, 'failed', english)).toContainEqual({
      label: 'Rules',
      text: 'a, b',
    });
  });
});

describe('the end of a confirmation', () => {
  const today = '2026-11-25';

  test.each(['', ' ', '30d', '99999d', 'never', '2026-11-25', '2028-02-29', ' 30d '])('"%s" is one', (text) => {
    expect(expiryProblem(text, today, english)).toBeUndefined();
    // What is let through here is not refused by the server.
    if (text.trim() !== '') expect(isExpiry(text.trim())).toBe(true);
  });

  test.each(['0d', '30', '100000d', '2026-02-30', '2027-13-01', '26-12-23', '0999-01-01', 'tomorrow'])(
    '"%s" is none',
    (text) => {
      expect(expiryProblem(text, today, english)).toMatch(/^Write a number of days/);
      expect(isExpiry(text)).toBe(false);
    },
  );

  test('a day that is over is told so', () => {
    expect(expiryProblem('2026-11-24', today, english)).toBe('This day is over.');
  });

  test('a day is the one of the calendar on the wall', () => {
    expect(localDay(new Date(2026, 0, 3, 0, 5))).toBe('2026-01-03');
    expect(localDay(new Date(2026, 10, 25, 23, 55))).toBe('2026-11-25');
  });
});
