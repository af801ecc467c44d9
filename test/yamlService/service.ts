import { afterEach, expect } from 'vitest';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { createYamlService, type YamlService } from '../../server/src/yamlService/index.ts';
import { cursor } from '../helpers/cursor.ts';

const failures: string[] = [];

/** The service in English. What it reports as a failure fails the test. */
export const service: YamlService = createYamlService('en', (feature, error) => failures.push(`${feature}: ${error}`));

afterEach(() => {
  expect(failures.splice(0), 'failures of the library').toEqual([]);
});

/** The hover's text at the `|` of a configuration; undefined for none. */
export async function hovered(marked: string): Promise<string | undefined> {
  const { text, position } = cursor(marked);
  const contents = (await service.hover(createValuesDocument(text), position))?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}
