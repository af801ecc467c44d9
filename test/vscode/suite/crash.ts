import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { TextDocument } from 'vscode';
import {
  after,
  completionLabels,
  hover,
  replaceText,
  sampleText,
  savedText,
  showFile,
  waitForRules,
} from './editor.ts';
import { sampleRules } from './findings.ts';
import { test } from './runner.ts';
import { startedServers } from './startedServers.ts';
import { waitFor } from './waitFor.ts';

export const crashing = [
  test('a server that dies comes back by itself', async () => {
    const document = await showFile('crash.yaml', await sampleText());
    await waitForRules(document, sampleRules);
    await another(() => runningServer().kill('SIGKILL'));
    await waitForRules(document, sampleRules);
  }),

  test('one that is killed while it is asked takes no text with it, saved or not', async () => {
    const text = (await sampleText()).replace('  aslan:\n', '  aslan:\n    \n');
    const below = await showFile('crash-below.yaml', text);
    const shown = await showFile('crash-shown.yaml', text);
    const withoutReplicas = sampleRules.filter((rule) => rule !== 'single-replica');
    const place = after(shown, '  aslan:\n    ');
    for (const document of [below, shown]) await waitForRules(document, sampleRules);
    await replicas(below, '3');
    await waitForRules(below, withoutReplicas);

    const [labels, said] = await another(async () => {
      const server = runningServer();
      // A stopped process answers nothing: the requests are under way and the change has not been read when it ends.
      if (process.platform !== 'win32') server.kill('SIGSTOP');
      const asked = Promise.all([completionLabels(shown, place), hover(shown, after(shown, 'hubServer:\n    repl'))]);
      await replicas(shown, '2');
      await delay(300);
      server.kill('SIGKILL');
      return asked;
    });
    assert.ok(Array.isArray(labels) && typeof said === 'string', 'whoever asked is not left waiting');

    for (const [document, count] of [
      [below, '3'],
      [shown, '2'],
    ] as const) {
      await waitForRules(document, withoutReplicas);
      assert.ok(document.isDirty, 'nothing has been saved');
      assert.match(document.getText(), new RegExp(`hubServer:\n    replicas: ${count}`));
      assert.equal(await savedText(document), text);
    }
    assert.ok((await completionLabels(shown, place)).includes('storageClass'));
    await replicas(shown, '1');
    await waitForRules(shown, sampleRules);
    await waitForRules(below, withoutReplicas);
  }),
];

function runningServer(): ChildProcess {
  const server = startedServers().at(-1);
  assert.ok(server, 'a server runs');
  return server;
}

/** Does what ends the server, and waits for the next one. */
async function another<T>(end: () => T | Promise<T>): Promise<T> {
  const before = startedServers().length;
  const result = await end();
  await waitFor(
    'another server',
    () => startedServers().length,
    (count) => count === before + 1,
  );
  return result;
}

async function replicas(document: TextDocument, count: string): Promise<void> {
  const start = after(document, 'hubServer:\n    replicas: ');
  await replaceText(document, document.getWordRangeAtPosition(start, /\d/) ?? assert.fail(), count);
}
