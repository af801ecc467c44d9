import { describe, expect, test } from 'vitest';
import { mayBeValuesFile } from '../../client/src/cheapLook.ts';
import { looksLikeZadigValues } from '../../server/src/core/values/detect.ts';
import { cpuTime } from '../helpers/cpuTime.ts';

const ours = {
  nested: 'microservice:\n  aslan:\n    replicas: 2\n',
  dotted: 'microservice.aslan.replicas: 2\n',
  flow: '{microservice: {aslan: {replicas: 2}}}\n',
  connections: 'connections:\n  mongodb:\n    db: zadig\n',
  endpoint: 'endpoint:\n  type: FQDN\nconnections: {}\n',
  dex: 'dex:\n  config:\n    staticClients: []\n',
  enterprise: 'ee:\n  mongodb:\n    db: zadig_ee\n',
  enterpriseDotted: 'ee.mongodb.db: zadig_ee\n',
  enterpriseQuoted: '"ee":\n  "mongodb": {}\n',
  gateway: 'global:\n  extensions:\n    extAuth: {}\n',
  comment: '# zadig-ha: chartVersion=4.3\nfoo: 1\n',
  windows: 'microservice:\r\n  aslan:\r\n    replicas: 2\r\n',
};

const others = {
  deployment: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 2\n',
  compose: 'services:\n  db:\n    image: mysql\n    environment:\n      MAX_CONNECTIONS: 5\n',
  database: 'primary:\n  max_connections: 100\nmicroservices: []\nemployee:\n  name: x\n',
  empty: '',
};

describe('the cheap look', () => {
  test.each(Object.entries(ours))('starts the server for %s', (_name, text) => {
    expect(looksLikeZadigValues(text)).toBe(true);
    expect(mayBeValuesFile(text)).toBe(true);
  });

  test.each(Object.entries(others))('starts nothing for %s', (_name, text) => {
    expect(looksLikeZadigValues(text)).toBe(false);
    expect(mayBeValuesFile(text)).toBe(false);
  });

  test('reads a large foreign file in no noticeable time', () => {
    const text = others.deployment.repeat(50_000);
    const start = cpuTime();
    expect(mayBeValuesFile(text)).toBe(false);
    expect(cpuTime() - start).toBeLessThan(1000);
  });
});
