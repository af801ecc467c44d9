import { expect, test } from 'vitest';
import schema from '../../schemas/zadig-values.schema.json' with { type: 'json' };
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { createYamlService } from '../../server/src/yamlService/index.ts';
import { chineseErrors } from '../../server/src/yamlService/texts.ts';

const service = createYamlService('zh-cn', (feature, error) => {
  throw new Error(feature, { cause: error });
});

test('problems', async () => {
  const text = 'endpoint:\n  type: fqdn\nmicroservice:\n  aslan:\n    replicas: two\n';
  const found = await service.diagnose(createValuesDocument(text));
  expect(found).toHaveLength(2);
  for (const { message } of found) expect(message).toMatch(/^[^A-Za-z]*\p{Script=Han}.*。$/u);
});

test('the headings of a hover', async () => {
  const document = createValuesDocument('profile: ha\n');
  const hover = await service.hover(document, { line: 0, character: 3 });
  expect(JSON.stringify(hover)).toContain('可用的值');
  expect(JSON.stringify(hover)).not.toContain('Allowed Values');
});

test('everything the schema says of wrong values exists in Chinese', () => {
  const said = JSON.stringify(schema).matchAll(/"errorMessage":("(?:[^"\\]|\\.)*")/g);
  const missing = [...said].map(([, text]) => JSON.parse(text ?? '""')).filter((text) => !(text in chineseErrors));
  expect(missing).toEqual([]);
});
