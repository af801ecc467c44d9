import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../../server/src/core/catalog/components.ts';
import { OTHER_COMPONENTS } from '../../../server/src/core/catalog/otherComponents.ts';
import { defaultOf, existsIn, isKnownPath } from '../../../server/src/core/catalog/schema.ts';
import { isInRange, KNOWN_VERSIONS, type VersionRange } from '../../../server/src/core/catalog/versions.ts';

const versionsIn = (ranges: readonly VersionRange[]): readonly string[] =>
  KNOWN_VERSIONS.filter((version) => ranges.some((range) => isInRange(version, range)));

test('ids are unique and every text has both languages', () => {
  const all = [...COMPONENTS, ...OTHER_COMPONENTS];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { role } of all) {
    expect(role.en).toMatch(/^[A-Z].*\.$/);
    expect(role['zh-cn']).toMatch(/^.*\p{Script=Han}.*。$/u);
  }
});

describe.each(COMPONENTS)('$name', (component) => {
  test('its keys are known to the schema', () => {
    for (const key of ['replicas', 'resources']) expect(isKnownPath([...component.path, key])).toBe(true);
  });

  test('it scales and is sized only where it exists', () => {
    const exists = versionsIn(component.existsIn);
    expect(exists).toEqual(expect.arrayContaining([...versionsIn(component.scalesIn)]));
    expect(exists).toEqual(expect.arrayContaining([...versionsIn(component.sizedIn)]));
    expect(exists).toEqual(KNOWN_VERSIONS.filter((version) => existsIn([...component.path, 'replicas'], version)));
    expect(versionsIn(component.scalesIn).length > 0).toBe(component.replicasFrom === 'values');
  });

  test('its resources are read where the schema says so', () => {
    const read = KNOWN_VERSIONS.filter((version) => existsIn([...component.path, 'resources'], version));
    expect(read).toEqual(expect.arrayContaining([...versionsIn(component.sizedIn)]));
  });

  test('its limits are those of the charts that let values set them', () => {
    const { limits } = component;
    for (const version of limits ? versionsIn([limits]) : []) {
      const cpu = defaultOf([...component.path, 'resources', 'limits', 'cpu'], version);
      if (cpu.known) expect(cpu.value).toBe(limits?.cpu);
      const memory = defaultOf([...component.path, 'resources', 'limits', 'memory'], version);
      if (memory.known) expect(memory.value).toBe(limits?.memory);
    }
  });
});

test.each([
  ['aslan', '2.1', false],
  ['aslan', '2.2', true],
  ['hub-server', '3.3', false],
  ['hub-server', '3.4', true],
  ['user', '1.16', false],
  ['user', '1.18', true],
  ['zadig-portal', '1.13', true],
  ['cron', '5.0', false],
  ['dind', '5.0', false],
])('%s may have several replicas in %s: %s', (name, version, expected) => {
  const component = COMPONENTS.find((candidate) => candidate.name === name);
  expect(component?.scalesIn.some((range) => isInRange(version, range))).toBe(expected);
});

test.each(OTHER_COMPONENTS)('the keys of $id are known to the schema', ({ path, replicas, resources }) => {
  for (const known of [path, replicas, resources]) if (known) expect(isKnownPath(known)).toBe(true);
});
