import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import schema from '../../schemas/zadig-values.schema.json' with { type: 'json' };
import { analyse } from '../../server/src/core/analyse.ts';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { valuesSchemaText } from '../../server/src/yamlService/schemaText.ts';
import { readRuleFixtures } from '../helpers/ruleFixtures.ts';

/** The library as another YAML extension runs it, with a schema. */
function serviceWith(values: unknown): LanguageService {
  const service = getLanguageService({
    schemaRequestService: (uri) => Promise.reject(new Error(uri)),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  service.configure({
    validate: true,
    schemas: [{ uri: 'test:/schema.json', fileMatch: ['*'], schema: values ?? {} }],
  });
  return service;
}

const whole = serviceWith(structuredClone(schema));
const handedOver = serviceWith(JSON.parse(valuesSchemaText('en')));

let version = 0;

/** What a service has against a text: where, and in which words. */
async function problems(service: LanguageService, text: string): Promise<readonly { start: number; words: string }[]> {
  const document = TextDocument.create('test:/left/values.yaml', 'yaml', ++version, text);
  const found = await service.doValidation(document, false);
  return found
    .filter(({ source }) => source?.startsWith('yaml-schema'))
    .map(({ range, message }) => ({ start: document.offsetAt(range.start), words: String(message) }));
}

/** The problems that stand where a rule has a finding. */
async function saidTwice(service: LanguageService): Promise<readonly string[]> {
  const twice: string[] = [];
  for (const { rule, name, text, settings } of readRuleFixtures()) {
    const { findings } = analyse([{ path: name, document: createValuesDocument(text) }], settings);
    for (const { start, words } of await problems(service, text)) {
      const rules = findings.filter((finding) => finding.start <= start && start < finding.end).map((f) => f.rule);
      if (rules.length > 0) twice.push(`${rule}/${name}: ${rules.join()}: ${words}`);
    }
  }
  return twice;
}

describe('the schema that is handed over', () => {
  test('says nothing that a rule says, in any fixture', async () => {
    expect(await saidTwice(handedOver)).toStrictEqual([]);
  });

  test('which the schema as it is does', async () => {
    expect((await saidTwice(whole)).length).toBeGreaterThan(50);
  });

  test.each([
    ['replicas: two', 'microservice:\n  aslan:\n    replicas: two\n'],
    ['tags.mysql: 3', 'tags:\n  mysql: 3\n'],
    ['protocol: ftp', 'protocol: ftp\n'],
    ['microservice: 3', 'microservice: 3\n'],
    ['a list for a map', 'endpoint: [FQDN]\n'],
  ])('still says what no rule does: %s', async (_name, text) => {
    expect(await problems(handedOver, text)).toHaveLength(1);
  });

  test('has all texts and choices of the whole', () => {
    const assertions = ['type', 'pattern', 'anyOf', 'minimum', 'maximum'];
    const others = (text: string): unknown =>
      JSON.parse(text, (key, value) => (assertions.includes(key) && !isSchema(value) ? undefined : value));
    const text = valuesSchemaText('en');
    expect(others(text)).toEqual(others(JSON.stringify(schema)));
    expect(text).toContain('{"enum":["FQDN","IP"]}');
  });
});

/** What stands below `properties` is a schema, whatever its name. */
function isSchema(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value);
}
