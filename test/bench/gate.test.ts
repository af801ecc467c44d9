import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import { Lexer } from 'yaml';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { connect, type TestClient } from '../helpers/lspConnection.ts';
import { GATE_INPUTS } from './gateInputs.ts';
import type { Growth } from './gateWorker.ts';
import { realInput, realSource } from './inputs.ts';
import { countedGrowths } from './support/countedGrowths.ts';
import { loadedBundles } from './support/loadedBundles.ts';
import { MAX_EXPONENT } from './targets.ts';

/** What makes the benchmark what it is, counted: sizes, characters read and exponents, which no other work disturbs. */

describe('a bundle is at most as large as it should be, in KB', () => {
  test.each([
    ['extension.js', 30],
    ['commands.js', 60],
    ['languageClient.js', 500],
    ['server.js', 550],
    ['core.js', 400],
    ['editing.js', 200],
    ['features.js', 160],
    ['yaml.js', 130],
    ['cli.js', 2],
    ['program.js', 100],
    ['tools.js', 120],
  ])('%s: %d', (name, limit) => {
    expect(statSync(join(REPOSITORY, 'dist', name)).size / 1024).toBeLessThan(limit);
  });
});

test.each(['extension.js', 'server.js', 'program.js', 'core.js'])('one byte is one character of %s', (name) => {
  // A single other character, in a regular expression say, makes V8 hold the whole file with two for each.
  expect(readFileSync(join(REPOSITORY, 'dist', name), 'latin1')).toMatch(/^[\0-\x7f]*$/);
});

describe('what is not needed is not read', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['the version', ['dist/cli.js', '--version'], ['cli.js', 'program.js']],
    [
      'check',
      ['dist/cli.js', 'check', 'sample/values.yaml', '--fail-on', 'never'],
      ['cli.js', 'core.js', 'program.js'],
    ],
    [
      'another format',
      ['dist/cli.js', 'check', 'sample/values.yaml', '--format', 'junit', '--fail-on', 'never'],
      ['cli.js', 'core.js', 'program.js', 'tools.js'],
    ],
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

  test('opening a plain text and a keystroke in it need no parser', async () => {
    const client = await connect();
    let uri = '';
    const opened = await readBy(client, async () => {
      uri = await client.open(large.text);
    });
    expect(opened).toBe(0);
    const { before, after } = large.planted;
    expect(await readBy(client, () => client.replace(uri, before, after))).toBe(0);
  });

  test('opening any other reads it once for its tree and once for its comments', async () => {
    const client = await connect();
    const text = `${large.text}last: |\n  one\n  two\n`;
    const read = await readBy(client, () => client.open(text));
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(2.1 * text.length);
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

  test('a half-typed key and the completion of it read the keys around, however long the file is', async () => {
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

describe('work grows with the text', () => {
  let growths: readonly Growth[] = [];

  beforeAll(async () => {
    growths = await countedGrowths();
  }, 300_000);

  const exponents = (work: readonly number[]): readonly number[] =>
    work.slice(1).map((count, index) => Math.log2(count / (work[index] ?? 0)));

  test.each(Object.keys(GATE_INPUTS))('over many %s', (name) => {
    const found = growths.filter(({ input }) => input === name);
    expect(found.length).toBeGreaterThan(7);
    for (const { step, blocks, native, steep } of found) {
      const grown = [...exponents(blocks), ...exponents(native)];
      expect(Math.max(...grown), `${step}: ${blocks.join(', ')} and ${native.join(', ')}`).toBeLessThan(MAX_EXPONENT);
      expect(steep, `${step}, lines that run too often`).toStrictEqual([]);
    }
  });
});
