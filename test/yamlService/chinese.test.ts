import { expect, test } from 'vitest';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { createYamlService } from '../../server/src/yamlService/index.ts';

const service = createYamlService('zh-cn', (feature, error) => {
  throw new Error(feature, { cause: error });
});

test('the headings of a hover', async () => {
  const document = createValuesDocument('profile: ha\n');
  const hover = await service.hover(document, { line: 0, character: 3 });
  expect(JSON.stringify(hover)).toContain('可用的值');
  expect(JSON.stringify(hover)).not.toContain('Allowed Values');
});
