import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import { Lexer } from 'yaml';
import { analyse } from '../../server/src/core/analyse.ts';
import { complete } from '../../server/src/core/completion/complete.ts';
import { hoverAt } from '../../server/src/core/hover/hoverAt.ts';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { growsLinearly } from '../core/yaml/support/growth.ts';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { connect, type TestClient } from '../helpers/lspConnection.ts';
import { HARD_INPUTS } from './hardInputs.ts';
import { realInput, realSource } from './inputs.ts';
import { loadedBundles } from './support/loadedBundles.ts';

/** What makes the benchmark what it is, counted: sizes, characters read and exponents, which no other work disturbs. */

describe('a bundle is at most as large as it should be, in KB', () => {
  test.each([
    ['extension.js', 30],
    ['commands.js', 60],
    ['languageClient.js', 500],
    ['server.js', 550],
    ['core.js', 850],
    ['cli.js', 200],
  ])('%s: %d', (name, limit) => {
    expect(statSync(join(REPOSITORY, 'dist', name)).size / 1024).toBeLessThan(limit);
  });
});

describe('what is not needed is not read', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['the version', ['dist/cli.js', '--version'], ['cli.js']],
    ['check', ['dist/cli.js', 'check', 'sample/values.yaml', '--fail-on', 'never'], ['cli.js', 'core.js']],
    ['a server that nobody has greeted', ['dist/server.js', '--stdio'], ['server.js']],
  ])('%s', async (_name, args, expected) => {
    expect(await loadedBundles(args)).toEqual(expected);
  });
});

describe('characters that the parser reads', { timeout: 60_000 }, () => {
  const { text: source } = realSource();
  const small = realInput(source, 1);
  const large = realInput(source, 100);
  let read = 0;

  beforeEach(() => {
    const { lex } = Lexer.prototype;
    const spy = vi.spyOn(Lexer.prototype, 'lex').mockImplementation(function (this: Lexer, text, ...rest) {
      read += text.length;
      return lex.call(this, text, ...rest);
    });
    onTestFinished(() => spy.mockRestore());
  });
  afterEach(() => {
    read = 0;
  });

  /** What a step makes the parser read, when everything before it is done. */
  const readBy = async (client: TestClient, step: () => Promise<unknown>): Promise<number> => {
    await client.idle();
    read = 0;
    await step();
    await client.idle();
    return read;
  };

  test('opening reads a text once for its tree and once for its comments', async () => {
    const client = await connect();
    expect(await readBy(client, () => client.open(large.text))).toBeLessThan(2.1 * large.text.length);
  });

  test('hover and completion read nothing anew', async () => {
    const client = await connect();
    const textDocument = { uri: await client.open(small.text) };
    const [place] = small.places;
    const position = { line: place?.line ?? 0, character: place?.before.length ?? 0 };
    const asked = await readBy(client, async () => {
      await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
      await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    });
    expect(asked).toBeLessThan(small.text.length / 10);
  });

  test('a keystroke reads the keys around it, however long the file is', async () => {
    const client = await connect();
    const uri = await client.open(large.text);
    const { before, after } = large.planted;
    expect(await readBy(client, () => client.replace(uri, before, after))).toBeLessThan(source.length);
  });

  test('so does a half-typed key, and the completion of it', async () => {
    const client = await connect();
    const uri = await client.open(large.text);
    const [place] = large.places;
    if (!place) throw new Error('there is no place');
    const position = { line: place.line, character: place.after.length };
    const typed = await readBy(client, async () => {
      await client.replace(uri, `  aslan:\n${place.before}\n`, `  aslan:\n${place.after}\n`);
      await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    });
    expect(typed).toBeLessThan(4 * source.length);
  });
});

describe('the time for everything grows with the text', { timeout: 120_000 }, () => {
  const { text: source } = realSource();
  const work = (text: string): void => {
    const document = createValuesDocument(text);
    const analysis = analyse([{ path: 'values.yaml', document }]);
    const offset = text.length;
    complete({ document, offset, values: analysis.values, chartVersion: analysis.chart.version, locale: 'en' });
    hoverAt({
      document,
      offset: offset - 1,
      ...analysis,
      layer: 0,
      layerName: () => 'values.yaml',
      analysis,
      attested: { today: '2026-01-01' },
      locale: 'en',
      scope: 'all',
    });
    createValuesDocument(`${text.slice(0, -1)}x\n`, document);
  };
  /** The length with which it begins, and of which it goes on to the eightfold. */
  const LENGTH = 15_000;

  test('for aliases alone, by the ten thousand', () => {
    const make = (size: number): string => `a: &a x\nb:\n${'- *a\n'.repeat(size)}`;
    expect(growsLinearly(make, 8000, (text) => void createValuesDocument(text), 16)).toBe(true);
  });

  test('over copies of a real file', () => {
    expect(growsLinearly((factor) => realInput(source, factor).text, 1, work)).toBe(true);
  });

  test.each(HARD_INPUTS.filter(({ text }) => text(1, source) !== text(2, source)))('over $name', ({ text }) => {
    const share = Math.min(1, LENGTH / text(1, source).length);
    expect(growsLinearly((factor) => text(factor * share, source), 1, work)).toBe(true);
  });
});
