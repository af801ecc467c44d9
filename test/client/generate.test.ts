import { describe, expect, test } from 'vitest';
import { generatorRows, kindsOffered } from '../../client/src/generating/generatorRows.ts';
import { SECTIONS } from '../../server/src/core/checklist/items/index.ts';
import { GENERATOR_KINDS, type GeneratorOffer } from '../../server/src/protocol/index.ts';

const offers: readonly GeneratorOffer[] = GENERATOR_KINDS.map((kind) => ({
  kind,
  title: `Title of ${kind}`,
  summary: `What ${kind} is for`,
  options: [],
}));

describe('the list to pick from', () => {
  test('has every kind with an icon of its own', () => {
    const rows = generatorRows(offers, undefined);
    expect(rows.map(({ id }) => id)).toEqual(GENERATOR_KINDS);
    expect(rows[0]).toEqual({
      label: '$(bell) Title of alerts',
      description: 'alerts',
      detail: 'What alerts is for',
      id: 'alerts',
    });
    const icons = rows.map(({ label }) => /^\$\(([a-z-]+)\) /.exec(label)?.[1]);
    expect(new Set(icons).size).toBe(GENERATOR_KINDS.length);
    expect(icons).not.toContain(undefined);
  });

  test('has only the kinds of a checklist item, in the usual order', () => {
    const kinds = kindsOffered(['generate:scrape-config', 'fix', 'generate:service-monitor', 'docs']);
    expect(generatorRows(offers, kinds).map(({ id }) => id)).toEqual(['service-monitor', 'scrape-config']);
  });
});

test('what the items of the checklist offer can be generated', () => {
  const actions = SECTIONS.flatMap(({ items }) => items).flatMap(({ offers: offered = [] }) => offered);
  const kinds = kindsOffered(actions);
  expect(kinds.length).toBeGreaterThan(5);
  for (const kind of kinds) expect(GENERATOR_KINDS).toContain(kind);
});

test('other actions are no kinds', () => {
  expect(kindsOffered(['backup', 'fix', 'docs', 'attest', 'generate:', 'generate'])).toEqual([]);
});
