import { describe, expect, test } from 'vitest';
import { statusText } from '../../client/src/statusText.ts';
import { checklistSummary, fixAllSummary, headline, viewMessage } from '../../client/src/summary.ts';
import type { Checklist, ItemState } from '../../server/src/protocol/index.ts';
import { english } from './english.ts';

function checklist(...states: readonly ItemState[]): Checklist {
  const items = states.map((state, index) => ({
    id: `i${index}`,
    title: 't',
    kind: 'auto' as const,
    state,
    detail: '',
    why: '',
    rules: [],
    actions: [],
    docs: 'https://docs.koderover.com/',
  }));
  return {
    version: 1,
    installation: { files: ['values.yaml'], chartVersion: '4.3', profile: 'ha' },
    score: 0,
    passed: states.filter((state) => state === 'passed').length,
    total: states.length,
    sections: [{ id: 's', title: 'S', items }],
  };
}

describe('the summary of a run', () => {
  test('names what is not passed', () => {
    const list = checklist('passed', 'failed', 'failed', 'warning', 'todo', 'expired', 'unknown');
    expect(checklistSummary(list, english)).toBe(
      '1 of 7 checklist items passed (failed: 2, warnings: 1, to do: 2, cannot be decided: 1).',
    );
  });

  test('is short where all is well', () => {
    expect(checklistSummary(checklist('passed', 'passed'), english)).toBe('2 of 2 checklist items passed.');
  });
});

test('the headline says whose checklist it is', () => {
  expect(headline('values.yaml', checklist('passed', 'failed'), english)).toBe('values.yaml · Zadig chart 4.3 · 1/2');
});

describe('the text above the tree', () => {
  test.each([
    ['failed', false, 'values.yaml · Zadig chart 4.3 · 1/2'],
    ['failed', true, 'values.yaml · Zadig chart 4.3 · 1/2 · open items only'],
    ['passed', true, 'values.yaml · Zadig chart 4.3 · 2/2 · nothing is open'],
  ] as const)('%s, open items only: %s', (state, openOnly, text) => {
    expect(viewMessage('values.yaml', checklist('passed', state), openOnly, english)).toBe(text);
  });
});

describe('the summary of fix-all', () => {
  test.each([
    [0, 0, 'There is nothing to fix.'],
    [3, 0, 'Problems fixed: 3. None are left.'],
    [
      0,
      2,
      'Nothing could be fixed without a choice. Problems left: 2. They need a value that only you know, or have no automatic fix.',
    ],
    [1, 2, 'Problems fixed: 1. Problems left: 2. They need a value that only you know, or have no automatic fix.'],
  ])('%d fixed, %d left', (fixed, left, text) => {
    expect(fixAllSummary({ fixed, left }, english)).toBe(text);
  });
});

describe('the status item', () => {
  test('says the version and the score, how the version is known, and what was found', () => {
    const counts = { error: 2, warning: 3, info: 1, hint: 1 };
    const status = { isValuesFile: true, chartVersion: '4.3', chartVersionReason: 'image tag 4.3.0', counts };
    expect(statusText(status, 0.62, english)).toStrictEqual({
      text: 'Zadig chart 4.3 · 62 %',
      detail: 'image tag 4.3.0 · errors: 2, warnings: 3, hints: 2',
      severity: 'error',
    });
  });

  test('is calm where nothing was found', () => {
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    expect(statusText({ isValuesFile: true, counts }, 1, english)).toStrictEqual({
      text: 'Zadig values · 100 %',
      detail: 'nothing found',
      severity: 'info',
    });
  });

  test('manages without an answer of the server', () => {
    expect(statusText(undefined, 0.29, english)).toStrictEqual({
      text: 'Zadig values · 29 %',
      detail: '',
      severity: 'info',
    });
  });
});
