import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from 'vscode';
import { ownDiagnostics, show } from './editor.ts';
import { api, zadigHa } from './extension.ts';
import { test } from './runner.ts';
import { startedServers } from './startedServers.ts';
import { waitFor } from './waitFor.ts';

/** What happens where no file is ours. These come first, while no server runs. */
export const silence = [
  test('the extension under test is the packed one', async () => {
    const { extensionPath } = zadigHa();
    assert.ok(existsSync(join(extensionPath, 'dist', 'extension.js')), extensionPath);
    for (const source of ['client', 'server', 'node_modules', 'test']) {
      assert.ok(!existsSync(join(extensionPath, source)), `${source} is not in the package`);
    }
  }),

  test('nothing is active before a YAML file is open', async () => {
    assert.equal(zadigHa().isActive, false);
  }),

  test('a Kubernetes manifest and a compose file start no server and get no diagnostics', async () => {
    const documents = [await show('deployment.yaml'), await show('compose.yaml')];
    await waitFor('the extension is active', () => zadigHa().isActive, Boolean);
    // Ends when the extension has looked at what is open.
    await commands.executeCommand('zadigHa.refreshChecklist');
    for (const document of documents) assert.deepEqual(ownDiagnostics(document), []);
    assert.deepEqual(startedServers(), []);
  }),
];

/** The same with a server that looks at every file; it runs by now. */
export const silenceOfServer = [
  test('the running server has nothing to say about a Kubernetes manifest and a compose file', async () => {
    for (const name of ['deployment.yaml', 'compose.yaml']) {
      const document = await show(name);
      const status = await api().whenReady(document.uri);
      assert.equal(status.isValuesFile, false, name);
      assert.deepEqual(ownDiagnostics(document), []);
      assert.equal(await api().checklist(document.uri), null);
    }
  }),
];
