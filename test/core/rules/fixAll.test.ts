import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type AnalysisSettings, analyse } from '../../../server/src/core/analyse.ts';
import type { RuleSetting } from '../../../server/src/core/rules/engine.ts';
import { fixKind } from '../../../server/src/core/rules/finding.ts';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';

/** Settings under which no rule speaks but these. */
const only = (...ids: readonly string[]): AnalysisSettings => ({
  rules: Object.fromEntries(rules.filter(({ id }) => !ids.includes(id)).map(({ id }) => [id, 'off'])),
});

const KEYS = only('dotted-key', 'quoted-boolean', 'persistence-disabled');

const layers = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ path: `${index}.yaml`, document: createValuesDocument(text) }));

const fixed = (text: string, settings: AnalysisSettings = KEYS): string =>
  fixAll(layers(text), settings).documents[0]?.text ?? '';

describe('fix-all', () => {
  test('leaves an installation without findings as it is, object for object', () => {
    const given = layers('tags:\n  mysql: false\n');
    const { documents, fixed: repaired } = fixAll(given, KEYS);
    expect(repaired).toStrictEqual([]);
    expect(documents[0]).toBe(given[0]?.document);
  });

  test('goes on until nothing is left that one fix makes room for', () => {
    const text = 'tags.mysql: "false"\ntags.mongodb: "false"\nminio.persistence.enabled: "false"\n';
    const { fixed: repaired, left } = fixAll(layers(text), KEYS);
    expect(left.layers[0]?.document.text).toBe(
      'tags:\n  mysql: false\n  mongodb: false\nminio:\n  persistence:\n    enabled: true\n',
    );
    expect(left.findings).toStrictEqual([]);
    expect([...new Set(repaired.map(({ rule }) => rule))]).toStrictEqual([
      'dotted-key',
      'quoted-boolean',
      'persistence-disabled',
    ]);
  });

  test('takes fixes that get in each other’s way one after the other', () => {
    const text = 'frontend.replicas: 2\nfrontend.resources:\n  limits:\n    cpu: 1\n';
    expect(fixed(text, {})).toContain(
      'frontend:\n  replicas: 2\n  resources:\n    limits:\n      cpu: 1\n      memory: 512Mi\n',
    );
  });

  test('moves a key before anything is added where it goes', () => {
    const text = 'microservice:\n  hub-server:\n    replicas: 3\nmicroservice.cron.replicas: 1\n';
    const result = fixed(text, { chartVersion: '4.3' });
    expect(result).toContain('  hubServer:\n    replicas: 3\n');
    expect(result).not.toContain('hub-server');
  });

  test('leaves dotted keys that contradict each other, and joins those that do not', () => {
    const twice = (value: number) => `microservice:\n  user.replicas: 3\nmicroservice.user.replicas: ${value}\n`;
    expect(fixed(twice(2))).toBe(twice(2));
    expect(fixed(twice(3))).toBe('microservice:\n  user:\n    replicas: 3\n');
  });

  test('leaves dotted keys that are about a part of each other, and those that nobody can choose from', () => {
    const parts =
      'microservice.user.resources:\n  limits:\n    cpu: 1\nmicroservice.user.resources.limits:\n  cpu: 2\n';
    expect(fixed(parts)).toBe(parts);
    const many = `tags:\n  mysql: true\n${'tags.mysql: true\n'.repeat(4)}`;
    expect(fixed(many)).toBe(many);
  });

  test('never takes a proposal that is to be chosen', () => {
    const text = 'microservice:\n  aslan:\n    replicas: 2\n';
    const { documents, left } = fixAll(layers(text), only('aslan-shared-storage'));
    expect(documents[0]?.text).toBe(text);
    expect(left.findings.map(fixKind)).toStrictEqual(['ask']);
  });

  test('works on each layer where it says so, and on no other', () => {
    const low = 'tags:\n  mysql: "false" # low\n  minio: "true"\n';
    const high = 'tags:\n  minio: "false" # high\n';
    const { documents, fixed: repaired } = fixAll(layers(low, high), KEYS);
    expect(documents.map(({ text }) => text)).toStrictEqual([
      'tags:\n  mysql: false # low\n  minio: "true"\n',
      'tags:\n  minio: false # high\n',
    ]);
    expect(repaired.map(({ layer }) => layer)).toStrictEqual([0, 1]);
  });

  test('leaves broken YAML alone', () => {
    const text = 'tags:\n  mysql: "false"\n broken: [\n';
    expect(fixed(text)).toBe(text);
  });

  test('does nothing the second time', () => {
    const once = fixed('frontend.replicas: 1\ntags: {mysql: "false"}\nconnections.mysql.db.dex: other\n', {});
    expect(fixed(once, {})).toBe(once);
  });

  test('heeds the settings', () => {
    const text = 'frontend:\n  replicas: 1\n';
    const { rules: others } = only('single-replica');
    const chosen = (setting: RuleSetting) => fixed(text, { rules: { ...others, 'single-replica': setting } });
    expect(chosen('off')).toBe(text);
    expect(chosen({ min: 5 })).toContain('replicas: 5\n');
  });
});

describe('over generated files', () => {
  // One entry per line, each right, wrong, or none of our business; every value that no rule is about must survive.
  const pieces = [
    'tags:\n  mysql: "false"\n  mongodb: false # outside',
    'frontend:\n  replicas: 1 # one\n  image: {pullPolicy: Always}',
    'frontend.replicas: 1',
    'frontend.resources: {limits: {cpu: 1}}',
    'microservice:\n  user: {replicas: 1}\n  # cron\n  cron:\n    replicas: 1',
    'microservice:\n  hubServer:\n    replicas:\n  aslan:\n    resources:\n      limits:\n        cpu: "2"',
    'microservice.user.replicas: "1"',
    'microservice.hubServer.resources.requests.cpu: 100m',
    'connections:\n  mysql:\n    db:\n      dex: zadig_dex\n  mongodb:\n    connectionString: mongodb://a\\,b/?replicaSet=rs',
    'connections.mysql.db.dex: other_dex',
    'dex.config.storage.config.database: zadig_dex',
    'minio: &minio\n  persistence:\n    enabled: false',
    'minio.persistence.enabled: "false"',
    'other: *minio',
    'company:\n  key.with.dots: 1 # stays\n  list:\n    - a: "true"',
    'notes: |\n  frontend.replicas: 1\n  tags: "false"',
    '# a comment of its own',
    '',
  ] as const;
  const files = fc
    .tuple(fc.shuffledSubarray([...pieces]), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([chosen, eol, final]) => {
      const anchored = chosen.findIndex((piece) => piece.startsWith('minio: &'));
      const aliased = anchored >= 0 && anchored < chosen.indexOf('other: *minio');
      const sound = unique(chosen.filter((piece) => aliased || piece !== 'other: *minio'));
      // Whatever is put behind a block scalar that ends the file without a line break gives it one.
      const end = final || sound.at(-1)?.startsWith('notes') ? '\n' : '';
      return (sound.join('\n') + end).replaceAll('\n', eol);
    });

  test('it ends, parses, keeps comments and line ends, and changes nothing that no rule is about', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(files, (text) => {
        const { documents, left } = fixAll(layers(text));
        const result = documents[0]?.text ?? '';
        const before = createValuesDocument(text);
        expect(createValuesDocument(result).problems.length).toBeLessThanOrEqual(before.problems.length);
        expect(left.findings.filter((finding) => fixKind(finding) === 'fix')).toStrictEqual([]);
        expect(comments(result).sort()).toStrictEqual(comments(text).sort());
        if (text.includes('\r\n')) expect(result.replaceAll('\r\n', '')).not.toContain('\n');
        const [was, is] = [text, result].map(
          (source) => (parse(source, { uniqueKeys: false, merge: true }) ?? {}) as Tree,
        );
        expect(is?.['company']).toStrictEqual(was?.['company']);
        expect(is?.['notes']).toStrictEqual(was?.['notes']);
        const tag = (tree: Tree | undefined) => (tree?.['tags'] as Tree | undefined)?.['mongodb'];
        if (tag(was) !== undefined) expect(tag(is)).toBe(tag(was));
        expect(analyse(layers(result)).findings).toStrictEqual(left.findings);
      }),
      { numRuns: 100 },
    );
  });
});

type Tree = Readonly<Record<string, unknown>>;

/** Drops pieces whose top-level key is there already: equal keys in one map are no values file. */
function unique(chosen: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return chosen.filter((piece) => {
    const key = /^[\w.]+(?=:)/.exec(piece)?.[0];
    if (key === undefined) return true;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

function comments(text: string): string[] {
  return text.match(/# .*?(?=\r?\n|$)/g) ?? [];
}
