import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseConfig } from '../../server/src/core/config/parse.ts';
import { createValuesDocument, type ValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import type { ValuesFile } from '../../server/src/lsp/documents.ts';
import { createLayers } from '../../server/src/lsp/layers.ts';
import { createOpenTexts } from '../../server/src/lsp/openTexts.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { scratch } from '../helpers/scratch.ts';

const TEXT = 'frontend:\n  replicas: 2\n';

/** Files of one folder that are open, and what is known of a layer that is not. */
function workspace(...open: readonly string[]) {
  const folder = scratch({ 'shared.yaml': TEXT });
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const texts = new Map(open.map((name) => [uri(name), TextDocument.create(uri(name), 'yaml', 1, TEXT)]));
  const opened = { get: (key: string) => texts.get(key), keys: () => [...texts.keys()] };
  const layers = createLayers(opened, createOpenTexts(opened));
  /** An open file whose configuration names layers. */
  const file = (name: string, ...values: readonly string[]): ValuesFile => {
    const parsed = parseConfig(`values: [${values.join(', ')}]\n`);
    const settings = readSettings({}, uri(name));
    const config = { uri: uri('.zadig-ha.yaml'), parsed };
    const inForce = { ...settings, config, analysisOf: () => settings.analysis };
    return { uri: uri(name), version: 1, settings: inForce, text: TEXT, document: createValuesDocument(TEXT) };
  };
  const shared = (of: ValuesFile): ValuesDocument | undefined =>
    layers.of(of).find(({ name }) => name === 'shared.yaml')?.document;
  return { folder, uri, layers, file, shared };
}

test('a layer that is not open is parsed once', () => {
  const { file, shared, folder } = workspace('a.yaml');
  const a = file('a.yaml', 'shared.yaml', 'a.yaml');
  const known = shared(a);
  expect(known?.text).toBe(TEXT);
  expect(shared(a)).toBe(known);
  writeFileSync(join(folder, 'shared.yaml'), `${TEXT}protocol: http\n`);
  expect(shared(a)?.text).toContain('protocol');
});

test('it is forgotten with the last open file whose installation names it', () => {
  const { file, shared, layers } = workspace('a.yaml', 'b.yaml');
  const a = file('a.yaml', 'shared.yaml', 'a.yaml');
  const b = file('b.yaml', 'shared.yaml', 'b.yaml');
  const known = shared(a);
  expect(shared(b)).toBe(known);
  layers.forget(b.uri);
  expect(shared(a)).toBe(known);
  layers.forget(a.uri);
  expect(shared(a)).not.toBe(known);
});

test('so it is when the configuration names it no more', () => {
  const { file, shared, layers } = workspace('a.yaml');
  const known = shared(file('a.yaml', 'shared.yaml', 'a.yaml'));
  layers.of(file('a.yaml', 'a.yaml'));
  expect(known).toBeDefined();
  expect(shared(file('a.yaml', 'shared.yaml', 'a.yaml'))).not.toBe(known);
});

test('for a file that is not open nothing is kept', () => {
  const { file, shared } = workspace();
  const a = file('a.yaml', 'shared.yaml', 'a.yaml');
  expect(shared(a)).not.toBe(shared(a));
});
