import { expect, test } from 'vitest';
import schema from '../../schemas/zadig-values.schema.json' with { type: 'json' };
import type { Locale } from '../../server/src/core/messages/localized.ts';
import { localizedSchema, valuesSchemaText } from '../../server/src/yamlService/schemaText.ts';
import { importsOf } from '../repo/support/repository.ts';

/** Every text of a schema that people see, and the schema without them. */
function takeApart(root: unknown): { readonly texts: readonly string[]; readonly rest: unknown } {
  const texts: string[] = [];
  const rest = JSON.parse(JSON.stringify(root), (key, value: unknown) => {
    if (typeof value !== 'string' || !['description', 'errorMessage'].includes(key)) return value;
    texts.push(value);
    return undefined;
  });
  return { texts, rest };
}

test('in English it is the schema of the file', () => {
  expect(localizedSchema(schema, 'en')).toEqual(schema);
});

test('in Chinese every visible text is Chinese, and nothing else has changed', () => {
  const english = takeApart(schema);
  const chinese = takeApart(localizedSchema(schema, 'zh-cn'));
  expect(chinese.rest).toEqual(english.rest);
  expect(chinese.texts.length).toBe(english.texts.length);
  expect(chinese.texts.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});

test('as it is handed over it has the same texts', () => {
  for (const locale of ['en', 'zh-cn'] as const)
    expect(takeApart(JSON.parse(valuesSchemaText(locale))).texts).toEqual(
      takeApart(localizedSchema(schema, locale)).texts,
    );
});

test.each<Locale>(['en', 'zh-cn'])('%s: a copy all the way down', (locale) => {
  const copy = localizedSchema(schema, locale) as { definitions: { text: { type: string[] } } };
  copy.definitions.text.type.push('array');
  expect(schema.definitions.text.type).toEqual(['null', 'string', 'number']);
});

test('keys by the names of keywords, and texts that nobody has translated, stay', () => {
  const other = {
    description: 'Of another schema.',
    errorMessage: 'Expected something else.',
    properties: { description: { type: 'string' }, errorMessage: { enum: ['constructor'] } },
  };
  expect(localizedSchema(other, 'zh-cn')).toEqual(other);
});

test('it can be had without loading the library', () => {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { to, kind, types } of path.endsWith('.ts') ? importsOf(path) : [])
      if (kind === 'package') seen.add(to);
      else if (!types) visit(to);
  };
  visit('server/src/yamlService/schemaText.ts');
  expect([...seen].filter((name) => !/\.(?:ts|json)$/.test(name))).toEqual([]);
  expect(seen).toContain('l10n/zadig-values.zh-cn.json');
});
