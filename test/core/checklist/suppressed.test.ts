import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { buildChecklist } from '../../../server/src/core/checklist/build.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { readBelow } from '../../helpers/ruleFixtures.ts';

function portal(text: string) {
  const layers = [readBelow('high-availability'), text].map((content, index) => ({
    path: `${index}.yaml`,
    document: createValuesDocument(content),
  }));
  const { sections, total } = buildChecklist(analyse(layers), { locale: 'en', today: '2026-11-25' });
  return { item: sections.flatMap(({ items }) => items).find(({ id }) => id === 'replicas-portal'), total };
}

test('what a comment silences is not fulfilled: it does not count, and the reason is given', () => {
  const failed = portal('frontend:\n  replicas: 1\n');
  expect(failed.item?.state).toBe('failed');
  const accepted = portal('frontend:\n  replicas: 1 # zadig-ha-disable-line single-replica -- a trial\n');
  expect(accepted.item).toMatchObject({
    state: 'not-applicable',
    detail: 'A comment in the file accepts what was found: a trial',
    location: { path: '1.yaml', line: 2, column: 15 },
  });
  expect(accepted.total).toBe(failed.total - 1);
  expect(portal('frontend:\n  replicas: 1 # zadig-ha-disable-line\n').item?.detail).toBe(
    'A comment in the file accepts what was found',
  );
});

test('a comment that silences something else changes nothing', () => {
  const { item } = portal('frontend:\n  replicas: 2 # zadig-ha-disable-line quoted-boolean\n');
  expect(item?.state).toBe('passed');
});
