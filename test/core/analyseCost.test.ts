import { beforeEach, describe, expect, test, vi } from 'vitest';
import { analyse } from '../../server/src/core/analyse.ts';
import { assign } from '../../server/src/core/yaml/editors/assign.ts';
import { findChild } from '../../server/src/core/yaml/lookup.ts';
import { resolveAlias } from '../../server/src/core/yaml/node.ts';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';

vi.mock('../../server/src/core/yaml/editors/assign.ts', { spy: true });
vi.mock('../../server/src/core/yaml/lookup.ts', { spy: true });
vi.mock('../../server/src/core/yaml/node.ts', { spy: true });

const USERS = 400;
const users = Array.from({ length: USERS }, (_, index) => `  - {accessKey: a${index}, secretKey: s${index}}\n`).join(
  '',
);
const layersOf = (text: string) => [{ path: 'values.yaml', document: createValuesDocument(text) }];

beforeEach(() => void vi.clearAllMocks());

/** What one analysis works out is counted: it depends on no machine. */
describe('all rules together', () => {
  test('walk over the entries once', () => {
    analyse(layersOf(`minio:\n  users:\n${users}`));
    expect(vi.mocked(resolveAlias).mock.calls.length).toBeLessThan(8 * USERS);
  });

  test('make each step to a value once', () => {
    analyse(layersOf('microservice: {aslan: {replicas: 1}, user: {replicas: 1}}\ntags: {mongodb: true}\n'));
    const steps = vi.mocked(findChild).mock.calls.map(([map, step]) => `${map.start} ${step}`);
    expect(steps.length).toBeLessThan(1.5 * new Set(steps).size);
  });

  test('work out no edits before somebody looks at them, and then once', () => {
    const { findings } = analyse(layersOf('microservice: {user: {replicas: 1}}\n'));
    expect(assign).not.toHaveBeenCalled();
    const finding = findings.find(({ rule, valuePath }) => rule === 'single-replica' && valuePath.includes('user'));
    expect(finding?.solutions).toHaveLength(1);
    expect(finding?.solutions).toHaveLength(1);
    expect(assign).toHaveBeenCalledOnce();
  });
});
