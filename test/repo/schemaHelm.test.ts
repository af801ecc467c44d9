import { execFile } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { defaultOf, schemaAt } from '../../server/src/core/catalog/schema.ts';
import { NEWEST_VERSION } from '../../server/src/core/catalog/versions.ts';
import type { Path } from '../../server/src/core/yaml/path.ts';
import { readCorpus } from '../helpers/corpus.ts';
import { findHelm, helmTemplate } from '../helpers/helm.ts';
import { knownPaths } from '../helpers/knownPaths.ts';
import { scratch } from '../helpers/scratch.ts';

const SCHEMA = fileURLToPath(new URL('../../schemas/zadig-values.schema.json', import.meta.url));

/** The folder of a chart with our schema that prints its values. */
function makeChart(values: string): string {
  const chart = scratch({
    'Chart.yaml': 'apiVersion: v2\nname: zadig\nversion: 0.0.1\n',
    'values.yaml': values,
    'templates/values.yaml': '{{ toYaml .Values }}\n',
  });
  copyFileSync(SCHEMA, join(chart, 'values.schema.json'));
  return chart;
}

/** What the chart prints of its values once Helm has let them pass our schema; Helm's refusal otherwise. */
async function render(helm: string, values: string, chartValues = ''): Promise<unknown> {
  const manifest = await helmTemplate(helm, makeChart(chartValues), [values]).catch((error: unknown) => error);
  return manifest instanceof Error ? manifest.message : parse(String(manifest));
}

/** Why `helm lint` refuses values; undefined where it lets them pass. */
async function refusal(helm: string, values: string): Promise<string | undefined> {
  return promisify(execFile)(helm, ['lint', makeChart(values)]).then(
    () => undefined,
    ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) => `${stdout}${stderr}`,
  );
}

/** All known paths at once, each with a value, as a text of YAML. */
function everyPathWith(value: (path: Path) => unknown): string {
  const root: Record<string, unknown> = {};
  for (const path of knownPaths()) {
    const kind = schemaAt(path)?.kind;
    let at: unknown = root;
    for (const [depth, step] of path.entries()) {
      const last = depth === path.length - 1;
      const made = kind === 'map' ? {} : kind === 'list' ? [] : value(path);
      const holder = at as Record<string | number, unknown>;
      if (last) holder[step] ??= made;
      at = holder[step];
    }
  }
  return stringify(root);
}

describe('the real Helm, with our schema as values.schema.json', () => {
  let helm: string | undefined;
  beforeAll(async () => {
    helm = await findHelm();
  }, 120_000);

  test('lets templates, null and what it is told of the newest chart pass everywhere', async (context) => {
    if (helm === undefined) return context.skip();
    expect(
      await render(
        helm,
        everyPathWith(() => '{{ .x }}'),
      ),
    ).toBeTypeOf('object');
    expect(
      await render(
        helm,
        everyPathWith(() => null),
      ),
    ).not.toBeTypeOf('string');
    expect(
      await render(
        helm,
        '',
        everyPathWith(() => null),
      ),
    ).toBeTypeOf('object');
    const defaults = everyPathWith((path) => {
      const fact = defaultOf(path, NEWEST_VERSION);
      return fact.known ? fact.value : null;
    });
    expect(await render(helm, defaults)).toMatchObject({ tags: { mysql: true }, endpoint: { type: 'FQDN' } });
  });

  test('lets unknown keys, global, tags and numbers for texts pass', async (context) => {
    if (helm === undefined) return context.skip();
    const text =
      'global: { x: 1 }\ntags: { other: true }\nother: [1]\nmicroservice: { aslan: { image: { tag: 1.16 }, x: text } }\nmysql: { rootPassword: 123 }\n';
    expect(await render(helm, text)).toMatchObject(parse(text));
  });

  test.each(['y', 'No', 'yes', 'off', 'ON'])('reads %s as a boolean, and so does the schema', async (word) => {
    if (helm === undefined) return;
    expect(await render(helm, `tags: { mysql: ${word} }`)).toEqual({ tags: { mysql: /^(?:y|on)/i.test(word) } });
  });

  test.each([
    ['mongodb: { persistence: { size: 20 Gi } }', '/mongodb/persistence/size'],
    ['tags: { mysql: "false" }', '/tags/mysql'],
    ['endpoint: { type: fqdn }', '/endpoint/type'],
    ['microservice: { aslan: { replicas: "2" } }', '/microservice/aslan/replicas'],
  ])('refuses %s', async (text, place) => {
    if (helm === undefined) return;
    expect(await render(helm, text)).toContain(place);
  });

  test('judges by it in helm lint as well', async (context) => {
    if (helm === undefined) return context.skip();
    const good = `${everyPathWith(() => null)}unheardOf: [1]\nUSER-SUPPLIED VALUES:\n`;
    expect(await refusal(helm, good)).toBeUndefined();
    expect(await refusal(helm, 'tags: { mysql: "false", other: 1 }\nglobal: { x: 1 }')).toContain('/tags/mysql');
  });

  test.each(readCorpus())('lets the real $name pass', async ({ text }) => {
    if (helm === undefined) return;
    const rendered = await render(helm, text);
    expect(rendered, String(rendered)).toBeTypeOf('object');
  });
});
