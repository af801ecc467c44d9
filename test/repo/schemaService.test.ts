import { beforeEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import schema from '../../schemas/zadig-values.schema.json' with { type: 'json' };
import { childrenOf, schemaAt } from '../../server/src/core/catalog/schema.ts';
import { formatPath, type Path } from '../../server/src/core/yaml/path.ts';
import { readCorpus } from '../helpers/corpus.ts';
import { accept, cursor, positionAt } from '../helpers/cursor.ts';
import { knownPaths } from '../helpers/knownPaths.ts';

/** The library as Red Hat's extension runs it: its own settings, our schema, nothing of ours around it. */
const failures: unknown[] = [];
const makeService = (fetchSchema: (uri: string) => Promise<string>) =>
  getLanguageService({
    schemaRequestService: fetchSchema,
    workspaceContext: { resolveRelativePath: (path) => path },
    telemetry: { send: () => {}, sendTrack: () => {}, sendError: (name, error) => failures.push(name, error) },
  });
const service = makeService((uri) => Promise.reject(new Error(uri)));
service.configure({
  validate: true,
  completion: true,
  hover: true,
  schemas: [{ uri: 'test:/values.schema.json', fileMatch: ['*'], schema: structuredClone(schema) }],
});

const documents = (() => {
  let version = 0;
  return (text: string) => TextDocument.create('test:/schema/values.yaml', 'yaml', ++version, text);
})();

beforeEach(() => () => {
  expect(failures.splice(0)).toEqual([]);
});

const complete = async (marked: string) => {
  const { text, position } = cursor(marked);
  return (await service.doComplete(documents(text), position, false)).items;
};

const labels = async (marked: string): Promise<string[]> => (await complete(marked)).map(({ label }) => label);

const hover = async (marked: string): Promise<string> => {
  const { text, position } = cursor(marked);
  const contents = (await service.doHover(documents(text), position))?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
};

const problems = async (text: string): Promise<readonly string[]> =>
  (await service.doValidation(documents(text), false)).map(({ message }) => String(message));

/** A text that leads to a path, one key per line, and ends with `end` at the path's depth. */
function textTo(path: Path, end: string): string {
  let text = '';
  let indent = '';
  let dash = '';
  for (const step of path) {
    if (typeof step === 'number') {
      dash = `${indent}- `;
      indent += '  ';
      continue;
    }
    text += `${dash || indent}${step}:\n`;
    dash = '';
    indent += '  ';
  }
  return `${text}${dash || indent}${end}`;
}

const maps = knownPaths().filter((path) => childrenOf(path).size > 0);

describe('completion', () => {
  test('offers every key of every map, and no other', async () => {
    expect((await labels('|')).sort()).toEqual([...childrenOf([]).keys()].sort());
    for (const path of maps)
      expect((await labels(textTo(path, '|'))).sort(), formatPath(path)).toEqual([...childrenOf(path).keys()].sort());
  });

  test('explains every key that it offers', async () => {
    for (const path of maps)
      for (const { label, documentation } of await complete(textTo(path, '|'))) {
        const text = typeof documentation === 'object' ? documentation.value : documentation;
        expect(text?.replaceAll('\\', ''), `${formatPath(path)}.${label}`).toBe(
          schemaAt([...path, label])?.description,
        );
      }
  });

  test('writes no default of a key below', async () => {
    for (const path of [[], ...maps])
      for (const item of await complete(textTo(path, '|'))) {
        if (schemaAt([...path, item.label])?.kind !== 'map') continue;
        const text = accept(cursor(textTo(path, '|')), item);
        expect(text.trimEnd(), text).toMatch(new RegExp(`(?:^|[ \n])${item.label}:$`));
      }
  });

  test('leaves valid values behind whatever is accepted', async () => {
    for (const path of [[], ...maps])
      for (const item of await complete(textTo(path, '|'))) {
        const text = accept(cursor(textTo(path, '|')), item);
        expect(await problems(text), text).toEqual([]);
      }
  });

  test.each([
    ['endpoint:\n  type: |', ['FQDN', 'IP', 'null']],
    ['protocol: |', ['http', 'https', 'null']],
    ['tags:\n  mysql: |', ['true', 'false', 'null']],
    ['microservice:\n  aslan:\n    replicas: |', ['1', '2', 'null']],
    [
      'gloo:\n  gatewayProxies:\n    gatewayProxy:\n      service:\n        type: |',
      ['LoadBalancer', 'NodePort', 'ClusterIP', 'null'],
    ],
    ['frontend:\n  resources:\n    limits:\n      cpu: |', ['500m', '1', '2', 'null']],
    [
      'dex:\n  config:\n    staticClients:\n      - redirectURIs:\n          - |',
      ['https://zadig.example.com/api/v1/callback'],
    ],
    [
      'dex:\n  config:\n    storage:\n      config:\n        ssl:\n          mode: |',
      ['"false"', '"true"', 'skip-verify', 'null'],
    ],
  ])('values: %s', async (marked, expected) => {
    expect(await labels(marked)).toEqual(expected);
  });
});

describe('hover', () => {
  test('shows the description of every key', async () => {
    for (const path of knownPaths()) {
      const key = path.at(-1);
      if (typeof key === 'number') continue;
      const text = textTo(path.slice(0, -1), `${key}: null\n`);
      const position = positionAt(text, text.lastIndexOf(`${key}: null`) + 1);
      const contents = (await service.doHover(documents(text), position))?.contents;
      const shown = typeof contents === 'object' && 'value' in contents ? contents.value : '';
      const description = schemaAt(path)?.description ?? '?';
      expect(shown.replaceAll('\\', '').startsWith(description), `${formatPath(path)}: ${shown}`).toBe(true);
    }
  });

  test('lists what is allowed', async () => {
    const text = await hover('endpoint:\n  type: F|QDN\n');
    expect(text).toContain('* `FQDN`\n* `IP`\n');
    expect(text).toContain('Whether users reach Zadig by domain name');
  });

  test('shows one text of its own for each service that shares a definition', async () => {
    expect(await hover('microservice:\n  cron:\n    res|ources: {}\n')).toContain('Processor and memory of cron.');
    expect(await hover('frontend:\n  resources:\n    lim|its: {}\n')).toContain('The most that one pod');
  });
});

describe('diagnostics', () => {
  test.each([
    ['tags:\n  mysql: "false"\n', 'Expected true or false, without quotes.'],
    ['microservice:\n  aslan:\n    replicas: two\n', 'Expected a whole number, without quotes.'],
    [
      'mongodb:\n  persistence:\n    size: 20 Gi\n',
      'Expected a Kubernetes quantity such as 500m, 2, 512Mi or 20Gi, without a blank.',
    ],
    ['endpoint:\n  type: fqdn\n', 'Value is not accepted. Valid values: "FQDN", "IP".'],
    ['microservice: yes\n', 'Expected a map: keys on the following lines, indented.'],
    ['dex:\n  config:\n    staticClients: {}\n', 'Expected a list: items on the following lines, each after a dash.'],
    [
      'endpoint:\n  FQDN: http://zadig.example.com\n',
      'Expected a host or host:port, without a scheme and without a path.',
    ],
  ])('%s: exactly one, in plain words', async (text, message) => {
    expect(await problems(text)).toEqual([message]);
  });

  test('none for null, templates and unknown keys', async () => {
    for (const path of knownPaths()) {
      if (typeof path.at(-1) === 'number') continue;
      const text = [textTo(path, '').trimEnd(), ' "{{ .x }}"\n'];
      expect(await problems(`${text.join('')}unheardOf: { x: 1 }\n`), text.join('')).toEqual([]);
      expect(await problems(`${text[0]}\n`), text[0]).toEqual([]);
    }
  });

  const corpus = readCorpus();
  test.each(corpus)('none for the real $name', async ({ text }) => {
    expect(await problems(text)).toEqual([]);
  });
});

describe('a text that names the schema itself', () => {
  const fetched: string[] = [];
  const alone = makeService(async (uri) => {
    fetched.push(uri);
    return JSON.stringify(schema);
  });
  alone.configure({ validate: true, completion: true, hover: true });
  const address = 'https://example.com/zadig-values.schema.json';
  const modeline = `# yaml-language-server: $schema=${address}\n`;

  test('is judged by it, and leaves what Helm accepts', async () => {
    const good = 'global: { x: 1 }\ntags: { other: true, mysql: null }\nother:\nprotocol: "{{ .x }}"\n';
    expect(await alone.doValidation(documents(modeline + good), false)).toEqual([]);
    const found = await alone.doValidation(documents(`${modeline}tags: { mysql: "false" }\n`), false);
    expect(found.map(({ message }) => message)).toEqual(['Expected true or false, without quotes.']);
    expect(new Set(fetched)).toEqual(new Set([address]));
  });

  test('offers its keys', async () => {
    const { text, position } = cursor(`${modeline}endpoint:\n  |`);
    const { items } = await alone.doComplete(documents(text), position, false);
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['type', 'FQDN', 'IP']));
  });
});
