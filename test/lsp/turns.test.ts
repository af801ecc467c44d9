import { expect, test } from 'vitest';
import { CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import { createTurns } from '../../server/src/lsp/turns.ts';
import { connect, type TestClient } from '../helpers/lspConnection.ts';
import { quotedBoolean, twoAslans } from './texts.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Hears something in each turn of the event loop, until what it waits for is there or `most` turns are over. */
async function flooded(most: number, { heard }: { heard: () => void }, done: Promise<void>): Promise<number> {
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  for (let count = 0; count < most; count++) {
    if (isDone) return count;
    heard();
    await turn();
  }
  return most;
}

test('work goes on when nothing is heard any more', async () => {
  const turns = createTurns();
  let isDone = false;
  const wait = turns
    .begin()()
    .then(() => {
      isDone = true;
    });
  for (let count = 0; count < 10; count++) {
    turns.heard();
    await turn();
  }
  expect(isDone).toBe(false);
  await wait;
});

test('it waits for so many messages and no more, however many parts it has', async () => {
  const turns = createTurns();
  const next = turns.begin();
  expect(await flooded(1000, turns, next())).toBeLessThan(50);
  expect(await flooded(1000, turns, next())).toBeLessThan(10);
});

test('of several pieces of work the first goes on', async () => {
  const turns = createTurns();
  const order: string[] = [];
  const work = async (name: string, next: () => Promise<void>): Promise<void> => {
    for (let part = 0; part < 3; part++) {
      await next();
      order.push(name);
    }
  };
  const [one, two] = [turns.begin(), turns.begin()];
  await Promise.all([work('two', two), work('one', one)]);
  expect(order.join(' ')).toBe('one one one two two two');
});

/** What the server says, in order: `diagnostics` of the version, or the name of an answer. */
function listen(client: TestClient, uri: string, version: number): { readonly said: string[] } {
  const said: string[] = [];
  client.connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; version?: number }) => {
    if (params.uri === uri && params.version === version) said.push('diagnostics');
  });
  return { said };
}

test('what is asked right after a change is answered before the diagnostics', async () => {
  const client = await connect();
  const uri = await client.open(twoAslans);
  await client.idle();
  const { said } = listen(client, uri, 2);
  const ask = (name: string, type: string): Promise<unknown> =>
    client.connection
      .sendRequest(type, { textDocument: { uri }, position: { line: 2, character: 4 } })
      .then(() => said.push(name));
  const changed = client.replace(uri, 'replicas: 2', 'replicas: 3');
  await Promise.all([changed, ask('completion', CompletionRequest.method), ask('hover', HoverRequest.method)]);
  await client.idle();
  expect(said).toEqual(['completion', 'hover', 'diagnostics']);
});

test('a stream of requests does not keep the diagnostics back', async () => {
  const client = await connect();
  const uri = await client.open(quotedBoolean);
  await client.idle();
  const { said } = listen(client, uri, 2);
  const changed = client.replace(uri, 'false', 'true');
  const position = { line: 0, character: 1 };
  const asked = Array.from({ length: 400 }, () =>
    client.connection
      .sendRequest(HoverRequest.type, { textDocument: { uri }, position })
      .then(() => said.push('hover')),
  );
  await Promise.all([changed, ...asked]);
  await client.idle();
  expect(said.indexOf('diagnostics')).toBeGreaterThan(0);
  expect(said.indexOf('diagnostics')).toBeLessThan(300);
});
