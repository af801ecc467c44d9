import { expect, test, vi } from 'vitest';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';

vi.mock('../../../server/src/core/yaml/valuesDocument.ts', { spy: true });

test('two fixes that are not possible together do not make the others cost a reading each', () => {
  const tags = Array.from({ length: 200 }, (_, index) => `  tag${index}: "false"\n`).join('');
  const text = `frontend.replicas: 2\nfrontend.resources.limits.cpu: 1\ntags:\n${tags}`;
  const layers = [{ path: 'values.yaml', document: createValuesDocument(text) }];
  vi.mocked(createValuesDocument).mockClear();
  const { fixed } = fixAll(layers);
  expect(fixed.filter(({ rule }) => rule === 'quoted-boolean')).toHaveLength(200);
  expect(fixed.filter(({ rule }) => rule === 'dotted-key')).toHaveLength(2);
  expect(vi.mocked(createValuesDocument).mock.calls.length).toBeLessThan(80);
});
