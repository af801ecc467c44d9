import { describe, expect, test } from 'vitest';
import { type AnalysisSettings, analyse } from '../../../server/src/core/analyse.ts';
import { buildChecklist } from '../../../server/src/core/checklist/build.ts';
import { SECTIONS } from '../../../server/src/core/checklist/items/index.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { readBelow } from '../../helpers/ruleFixtures.ts';

const BELOW = readBelow('high-availability');

function checklistOf(texts: readonly string[], settings: AnalysisSettings = {}, locale: 'en' | 'zh-cn' = 'en') {
  const layers = texts.map((text, index) => ({ path: `${index}.yaml`, document: createValuesDocument(text) }));
  return buildChecklist(analyse(layers, settings), { locale, today: '2026-11-25' });
}

const itemsOf = (texts: readonly string[], settings?: AnalysisSettings) =>
  Object.fromEntries(
    checklistOf(texts, settings)
      .sections.flatMap(({ items }) => items)
      .map((item) => [item.id, item]),
  );

/** The states of some items of the installation with one layer on top. */
function statesOf(text: string, ids: readonly string[], settings?: AnalysisSettings): readonly (string | undefined)[] {
  const items = itemsOf([BELOW, text], settings);
  return ids.map((id) => items[id]?.state);
}

describe('an installation that is right', () => {
  const checklist = checklistOf([BELOW]);
  const items = checklist.sections.flatMap((section) => section.items);

  test('passes every item that the values decide', () => {
    const states = items.filter(({ kind }) => kind === 'auto').map(({ id, state }) => `${id} ${state}`);
    expect(states.filter((line) => !line.endsWith('passed'))).toStrictEqual([]);
  });

  test('leaves to people what the values do not say', () => {
    const states = items.filter(({ kind }) => kind !== 'auto').map(({ state }) => state);
    expect(new Set(states)).toStrictEqual(new Set(['todo']));
    expect(items.find(({ id }) => id === 'storage-aslan')?.state).toBe('todo');
  });

  test('is counted right', () => {
    const passed = items.filter(({ state }) => state === 'passed').length;
    expect(checklist).toMatchObject({
      version: 1,
      installation: { files: ['0.yaml'], chartVersion: '5.0', profile: 'ha' },
      passed,
      total: items.length,
      // Application 11 of 13 and data 2 of 7, three parts each; correctness 1 of 1, one part; none of the other five.
      score: 0.36,
    });
  });

  test('points where the value stands that decides', () => {
    const item = itemsOf([BELOW, 'frontend:\n  replicas: 3\n'])['replicas-portal'];
    expect(item).toMatchObject({ state: 'passed', location: { path: '1.yaml', line: 2, column: 13 } });
  });
});

describe('an item', () => {
  test.each([
    ['replicas-portal', 'frontend: {replicas: 1}', 'failed'],
    ['replicas-user', 'microservice: {user: {replicas: 1}}', 'failed'],
    ['replicas-aslan', 'microservice: {aslan: {replicas: 1}}', 'failed'],
    ['replicas-hub-server', 'microservice: {hubServer: {replicas: 1}}', 'failed'],
    ['storage-aslan', 'microservice: {aslan: {storageClass: ""}}', 'failed'],
    ['resources-aslan', 'microservice: {aslan: {resources: {limits: {cpu: 1}}}}', 'failed'],
    ['resources-portal', 'frontend: {resources: {requests: {cpu: 1}}}', 'failed'],
    ['external-mysql', 'connections: {mysql: {db: {dex: other}}}', 'failed'],
    ['external-mysql', 'tags: {mysql: true}\nconnections: {mysql: {host: kr-mysql}}', 'failed'],
    ['external-mongodb', 'connections: {mongodb: {connectionString: mongodb://a\\,b}}', 'failed'],
    ['object-storage-ha', 'tags: {minio: true}\nminio: {persistence: {enabled: false}}', 'failed'],
    ['object-storage-ha', 'tags: {minio: true}', 'todo'],
    ['configuration-errors', 'frontend.image.pullPolicy: Always', 'failed'],
    ['configuration-errors', 'tags: {minio: "true"}', 'failed'],
    ['replicas-portal', 'frontend: {replicas: "{{ .Values.x }}"}', 'unknown'],
    ['external-mysql', 'tags: {mysql: "{{ .Values.x }}"}', 'unknown'],
  ])('%s, with %s, is %s', (id, text, expected) => {
    expect(statesOf(text, [id])).toStrictEqual([expected]);
  });

  test('is unknown where its value is spelled with dots, which Helm does not read', () => {
    expect(itemsOf(['frontend.replicas: 3\n'])['replicas-portal']?.state).toBe('unknown');
  });

  test('fails alone: what is wrong about one service or store says nothing about another', () => {
    const ids = ['resources-aslan', 'resources-user', 'external-mongodb', 'external-mysql', 'configuration-errors'];
    const text =
      'microservice: {user: {resources: {limits: {cpu: 1}}}}\ntags: {mysql: true}\nmysql: {persistence: {enabled: false}}';
    expect(statesOf(text, ids)).toStrictEqual(['passed', 'failed', 'passed', 'failed', 'passed']);
  });

  test('says what is wrong, where, and what it offers', () => {
    const item = itemsOf([BELOW, '# top\nfrontend:\n  replicas: 1\n'])['replicas-portal'];
    expect(item).toMatchObject({
      kind: 'auto',
      location: { path: '1.yaml', line: 3, column: 13 },
      actions: ['fix', 'docs'],
      rules: ['single-replica'],
    });
    expect(item?.detail).toContain('zadig-portal');
  });

  test('of a file that is not valid YAML is unknown where nothing is known to be wrong', () => {
    const [portal, mysql] = statesOf('frontend: {replicas: 3}\nbroken: [', ['replicas-portal', 'external-mysql']);
    expect([portal, mysql]).toStrictEqual(['unknown', 'unknown']);
  });
});

describe('items that do not apply', () => {
  test.each([
    [
      '1.16',
      {
        'replicas-aslan': 'not-applicable',
        'replicas-user': 'not-applicable',
        'resources-user': 'not-applicable',
        'replicas-hub-server': 'not-applicable',
      },
    ],
    [
      '1.18',
      { 'replicas-aslan': 'not-applicable', 'replicas-user': 'passed', 'replicas-hub-server': 'not-applicable' },
    ],
    ['2.2', { 'replicas-aslan': 'failed', 'replicas-user': 'passed', 'replicas-hub-server': 'not-applicable' }],
    ['3.4', { 'replicas-aslan': 'failed', 'replicas-user': 'passed', 'replicas-hub-server': 'passed' }],
  ])('in chart %s', (chartVersion, expected) => {
    const items = itemsOf([BELOW, 'microservice: {aslan: {replicas: 1}}'], { chartVersion });
    const states = Object.fromEntries(Object.keys(expected).map((id) => [id, items[id]?.state]));
    expect(states).toStrictEqual(expected);
    expect(items['replicas-portal']?.state).toBe('passed');
  });

  test('in the standalone profile, all but errors', () => {
    const { passed, total, score } = checklistOf([BELOW], { profile: 'standalone' });
    expect([passed, total, score]).toStrictEqual([1, 1, 1]);
    const [errors, mysql] = statesOf('tags: {minio: "true"}', ['configuration-errors', 'external-mysql'], {
      profile: 'standalone',
    });
    expect([errors, mysql]).toStrictEqual(['failed', 'not-applicable']);
  });

  test('are not counted', () => {
    const { sections, total } = checklistOf([BELOW], { chartVersion: '1.16' });
    const items = sections.flatMap((section) => section.items);
    expect(total).toBe(items.filter(({ state }) => state !== 'not-applicable').length);
    expect(total).toBeLessThan(items.length);
  });
});

describe('the list itself', () => {
  test('has each id once, and both languages', () => {
    const items = SECTIONS.flatMap((section) => section.items);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { title } of [...SECTIONS, ...items]) {
      expect(title.en).not.toMatch(/\p{Script=Han}/u);
      expect(title['zh-cn']).toMatch(/\p{Script=Han}/u);
    }
  });

  test('is the same in Chinese but for its words', () => {
    const [english, chinese] = [
      checklistOf([BELOW, 'tags: {mysql: true}']),
      checklistOf([BELOW, 'tags: {mysql: true}'], {}, 'zh-cn'),
    ];
    expect(chinese.sections.map(({ items }) => items.map(({ id, state }) => [id, state]))).toStrictEqual(
      english.sections.map(({ items }) => items.map(({ id, state }) => [id, state])),
    );
    for (const { detail } of chinese.sections.flatMap(({ items }) => items)) expect(detail).toMatch(/\p{Script=Han}/u);
  });
});
