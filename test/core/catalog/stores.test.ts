import { describe, expect, test } from 'vitest';
import { defaultOf, existsIn, isBooleanPath, isKnownPath } from '../../../server/src/core/catalog/schema.ts';
import { STORES } from '../../../server/src/core/catalog/stores.ts';
import { factFor, KNOWN_VERSIONS } from '../../../server/src/core/catalog/versions.ts';

describe.each(STORES)('$name', (store) => {
  test('its keys are known to the schema', () => {
    const keys = [store.tag, store.serviceName, store.connection];
    const versioned = [...store.persistence, ...store.rootPassword, ...store.databases].map(({ path }) => path);
    for (const path of [...keys, ...versioned]) expect(isKnownPath(path), path.join('.')).toBe(true);
    for (const path of [store.tag, ...store.persistence.map((at) => at.path)]) expect(isBooleanPath(path)).toBe(true);
  });

  test('each key by version is one that this version has', () => {
    for (const version of KNOWN_VERSIONS) {
      for (const facts of [store.persistence, store.rootPassword]) {
        const path = factFor(facts, version)?.path;
        if (path) expect(existsIn(path, version), `${path.join('.')} in ${version}`).toBe(true);
      }
      expect(factFor(store.persistence, version)).toBeDefined();
    }
  });

  test('the connection leads to its Service in every version', () => {
    for (const version of KNOWN_VERSIONS) {
      const service = factFor(store.servicesIn, version)?.service ?? '?';
      expect(store.services).toContain(service);
      const connection = defaultOf(store.connection, version);
      if (connection.known) expect(connection.value).toContain(`${service}:${store.port}`);
      const name = defaultOf(store.serviceName, version);
      if (name.known) expect(name.value).toBe(service);
    }
  });
});

test('the databases of the newest version', () => {
  const names = STORES.flatMap(({ databases }) => databases)
    .map(({ path }) => defaultOf(path, ''))
    .flatMap((fact) => (fact.known ? [fact.value] : []));
  expect(names).toEqual(['zadig', 'plutus_zadig', 'user', 'dex']);
});
