import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GENERATORS } from '../../../server/src/core/generators/registry.ts';
import { readInstallation } from '../../../server/src/core/judge.ts';
import { looksLikeZadigValues } from '../../../server/src/core/values/detect.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { REPOSITORY } from '../../helpers/cliHost.ts';
import { readCorpus } from '../../helpers/corpus.ts';
import { readInstallations } from '../../helpers/installations.ts';
import { type Given, inputOf } from './input.ts';

const sample = readFileSync(join(REPOSITORY, 'sample', 'values.yaml'), 'utf8');
const FOLDER = join(REPOSITORY, 'test', 'fixtures', 'generators');

/** The correct installations by their folder of expected files; one of them in Chinese. */
const FOLDERS: Readonly<Record<string, string>> = {
  'FQDN with LoadBalancer': 'fqdn-load-balancer',
  'IP with NodePort': 'ip-node-port',
  'base and production': 'layered',
};
const installations = readInstallations().map(({ name, chartVersion, namespace, layers }): [string, Given] => {
  const folder = FOLDERS[name] ?? name;
  const locale = folder === 'ip-node-port' ? 'zh-cn' : 'en';
  return [folder, { layers: layers.map(({ text }) => text), chartVersion, namespace, locale }];
});

const corpus = readCorpus().filter(({ text }) => looksLikeZadigValues(text));
if (corpus.length === 0) process.stdout.write('Golden tests over the corpus are skipped: it is not here\n');

describe.each([['sample', { layers: [sample], chartVersion: '4.3' }] as [string, Given], ...installations])(
  'for %s',
  (name, given) => {
    test.each(GENERATORS)('$id is what it was', async ({ generate, fileName }) => {
      const text = generate(inputOf(given));
      expect(generate(inputOf(given))).toBe(text);
      expect(text).toMatch(/[^\n]\n$/);
      await expect(text).toMatchFileSnapshot(join(FOLDER, name, fileName));
    });
  },
);

test.skipIf(corpus.length === 0)('for each real values file all is what it was, to the byte', async () => {
  const digests = corpus.map(({ name, text }) => {
    const layers = [{ path: name, document: createValuesDocument(text) }];
    const given = { layers: [text], chartVersion: readInstallation(layers, {}).chart.version };
    const files = GENERATORS.map(({ id, generate }) => {
      return [
        id,
        createHash('sha256')
          .update(generate(inputOf(given)))
          .digest('hex'),
      ];
    });
    return [name, Object.fromEntries(files)];
  });
  // The files are not ours to publish, and the output repeats parts of them.
  const text = `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(FOLDER, 'corpus.json'));
});
