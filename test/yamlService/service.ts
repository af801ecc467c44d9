import { afterEach, expect } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { createYamlService, type YamlService } from '../../server/src/yamlService/index.ts';
import { accept, cursor, textIn } from '../helpers/cursor.ts';

const failures: string[] = [];

/** The service in English. What it reports as a failure fails the test. */
export const service: YamlService = createYamlService('en', (feature, error) => failures.push(`${feature}: ${error}`));

afterEach(() => {
  expect(failures.splice(0), 'failures of the library').toEqual([]);
});

/** What completion offers at the `|`. */
export async function complete(marked: string): Promise<readonly CompletionItem[]> {
  const { text, position } = cursor(marked);
  return (await service.complete(createValuesDocument(text), position)).items;
}

/** The labels of what completion offers at the `|`, sorted. */
export async function labels(marked: string): Promise<readonly string[]> {
  return (await complete(marked)).map(({ label }) => label).sort();
}

/** The text after accepting what has a label. */
export async function accepted(marked: string, label: string): Promise<string> {
  const items = await complete(marked);
  const item = items.find((candidate) => candidate.label === label);
  if (item === undefined) throw new Error(`${label} is not among ${items.map((other) => other.label).join(', ')}`);
  return accept(cursor(marked), item);
}

/** The hover's text at the `|` of a configuration; undefined for none. */
export async function hovered(marked: string): Promise<string | undefined> {
  const { text, position } = cursor(marked);
  const contents = (await service.hover(createValuesDocument(text), position))?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

/** The schema's problems as `what stands there: message`. */
export async function problems(text: string): Promise<readonly string[]> {
  const found = await service.diagnose(createValuesDocument(text));
  return found.map(({ range, message }) => `${textIn(text, range)}: ${message}`);
}
