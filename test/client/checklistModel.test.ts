import { describe, expect, test } from 'vitest';
import { checklistNodes, countStates } from '../../client/src/views/checklistModel.ts';
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
      label: 'Title of storage-aslan, failed, no shared storage',
      context: 'item failed fix docs located',
    });
  });

  test('documentation is offered only where a rule has a page', () => {
    const [node] = checklistNodes(checklist(item('a', { actions: ['docs'] })), uri, english)[0]?.items ?? [];
    expect(node?.context).toBe('item passed');
  });

  test('ids do not depend on states, so a refresh keeps what is expanded', () => {
    const ids = (list: Checklist) =>
      checklistNodes(list, uri, english).flatMap(({ id, items }) => [id, ...items.map((node) => node.id)]);
    expect(ids(checklist(item('a'), item('b')))).toStrictEqual(
      ids(checklist(item('a', { state: 'failed', detail: 'x' }), item('b', { state: 'todo' }))),
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
