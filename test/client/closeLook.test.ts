import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isMostLikelyValuesFile } from '../../client/src/closeLook.ts';
import { looksLikeZadigValues } from '../../server/src/core/values/detect.ts';
import { readCorpus } from '../helpers/corpus.ts';
import { cpuTime } from '../helpers/cpuTime.ts';
import { readRuleFixtures } from '../helpers/ruleFixtures.ts';

const ours = {
  nested: 'microservice:\n  aslan:\n    replicas: 2\n',
  dotted: 'microservice.aslan.replicas: 2\n',
  dottedBelow: 'microservice:\n  aslan.replicas: 2\n',
  quoted: '"connections":\n  "mongodb":\n    db: zadig\n',
  markedWithBytes: '\ufeffee:\r\n  mongodb:\r\n    db: zadig_ee\r\n',
  deep: 'dex:\n  config:\n    staticClients: []\n',
  gateway: 'global:\n  # ours\n\n  extensions:\n    extAuth: {}\n',
};

const others = {
  empty: '',
  deployment: 'apiVersion: apps/v1\nkind: Deployment\nmicroservice:\n  aslan: {}\n',
  configMap:
    'apiVersion: v1\ndata:\n  values.yaml: |\n    microservice:\n      aslan:\n        replicas: 2\nkind: ConfigMap\n',
  umbrella: 'zadig:\n  microservice:\n    aslan:\n      replicas: 2\n',
  otherService: 'microservice:\n  orders: {}\naslan: {}\n',
  connections: 'connections:\n  max: 5\nmongodb:\n  enabled: true\n',
  inherited: 'toString:\n  a: 1\nconstructor:\n  b: 1\n',
  url: 'microservice: aslan:25000\n',
};

describe('the close look', () => {
  test.each(Object.entries(ours))('takes %s for ours, as the server does', (_name, text) => {
    expect(looksLikeZadigValues(text)).toBe(true);
    expect(isMostLikelyValuesFile(text)).toBe(true);
  });

  test.each(Object.entries(others))('does not take %s for ours', (_name, text) => {
    expect(isMostLikelyValuesFile(text)).toBe(false);
  });

  test('takes no file for ours that the server does not, and knows real ones', () => {
    const texts = [...readRuleFixtures(), ...readCorpus(), { text: readFileSync('sample/values.yaml', 'utf8') }].map(
      ({ text }) => text,
    );
    const taken = texts.filter(isMostLikelyValuesFile);
    expect(taken.filter((text) => !looksLikeZadigValues(text))).toStrictEqual([]);
    expect(taken.length).toBeGreaterThan(texts.filter(looksLikeZadigValues).length * 0.8);
    for (const { text, name } of readCorpus()) expect(isMostLikelyValuesFile(text), name).toBe(true);
  });

  test.each(['a:\n', ' '.repeat(100), 'microservice:\n', '"a', 'a.b.'])('is linear in many %j', (piece) => {
    const start = cpuTime();
    isMostLikelyValuesFile(piece.repeat(1_000_000 / piece.length));
    expect(cpuTime() - start).toBeLessThan(1000);
  });
});
