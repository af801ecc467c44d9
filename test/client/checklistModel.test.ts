import { describe, expect, test } from 'vitest';
import { checklistNodes, countStates, looksSame, openNodes } from '../../client/src/views/checklistModel.ts';
import type { Checklist, ChecklistItem } from '../../server/src/protocol/index.ts';
import { english } from './english.ts';

const item = (id: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  title: `Title of ${id}`,
  kind: 'auto',
  state: 'passed',
  detail: '',
  why: '',
  rules: [],
  actions: [],
  docs: 'https://docs.koderover.com/',
  ...more,
});

const checklist = (...items: readonly ChecklistItem[]): Checklist => ({
  version: 1,
  installation: { files: ['values.yaml'], chartVersion: '4.3', profile: 'ha' },
  score: 0.5,
  passed: 1,
  total: 2,
  sections: [{ id: 'application', title: 'Application', items }],
});

const uri = 'file:///w/values.yaml';

describe('the tree of a checklist', () => {
  test('a section counts what passed of what applies', () => {
    const list = checklist(item('a'), item('b', { state: 'failed' }), item('c', { state: 'not-applicable' }));
    expect(checklistNodes(list, uri, english)[0]).toMatchObject({
      id: 'section/application',
      title: 'Application',
      count: '1/2',
      label: 'Application, 1 of 2 items passed',
    });
  });

  test('an item carries what its commands and its menus need', () => {
    const failed = item('storage-aslan', {
      state: 'failed',
      detail: 'no shared storage',
      rules: ['aslan-shared-storage'],
      actions: ['fix', 'docs'],
      location: { path: 'values.yaml', line: 3, column: 5 },
    });
    const [node] = checklistNodes(checklist(failed), uri, english)[0]?.items ?? [];
    expect(node).toStrictEqual({
      kind: 'item',
      id: 'item/application/storage-aslan',
      documentUri: uri,
      item: failed,
      state: 'failed',
      checkbox: undefined,
      description: 'no shared storage',
      label: 'Title of storage-aslan, failed, no shared storage',
      context: 'item failed fix docs located',
    });
  });

  test('what somebody has confirmed can be withdrawn', () => {
    const attestation = { by: 'ops', at: '2026-11-23' };
    const list = checklist(item('a', { kind: 'manual', actions: ['docs', 'attest'], attestation }));
    expect(checklistNodes(list, uri, english)[0]?.items[0]?.context).toBe('item passed docs attest attested');
  });

  test('ids do not depend on states, so a refresh keeps what is expanded', () => {
    const ids = (list: Checklist) =>
      checklistNodes(list, uri, english).flatMap(({ id, items }) => [id, ...items.map((node) => node.id)]);
    expect(ids(checklist(item('a'), item('b')))).toStrictEqual(
      ids(checklist(item('a', { state: 'failed', detail: 'x' }), item('b', { state: 'todo' }))),
    );
  });

  test('only what is open is left by the filter, under sections that count all', () => {
    const states = ['passed', 'failed', 'warning', 'unknown', 'todo', 'expired', 'not-applicable'] as const;
    const all = checklistNodes(checklist(...states.map((state) => item(state, { state }))), uri, english);
    const [section] = openNodes(all);
    expect(section?.items.map(({ item: { id } }) => id)).toStrictEqual([
      'failed',
      'warning',
      'unknown',
      'todo',
      'expired',
    ]);
    expect(section?.count).toBe('1/6');
    expect(openNodes(checklistNodes(checklist(item('a')), uri, english))).toStrictEqual([]);
  });

  test('a tree looks the same while only places move', () => {
    const nodes = (more: Partial<ChecklistItem>) => checklistNodes(checklist(item('a', more)), uri, english);
    const location = { path: 'values.yaml', line: 3, column: 5 };
    const before = nodes({ location });
    expect(looksSame(before, nodes({ location: { ...location, line: 4 } }))).toBe(true);
    expect(looksSame(before, nodes({}))).toBe(false);
    expect(looksSame(before, nodes({ location, detail: 'x' }))).toBe(false);
    expect(looksSame(before, checklistNodes(checklist(item('a', { location })), 'file:///other.yaml', english))).toBe(
      false,
    );
  });

  test('states are counted over all sections', () => {
    const list = checklist(item('a'), item('b', { state: 'failed' }), item('c', { state: 'failed' }));
    expect(countStates(list)).toStrictEqual({
      passed: 1,
      failed: 2,
      warning: 0,
      unknown: 0,
      todo: 0,
      expired: 0,
      'not-applicable': 0,
    });
  });
});
