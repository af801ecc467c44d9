import assert from 'node:assert/strict';
import { after, completionLabels, hover, sampleText, showFile } from './editor.ts';
import { api } from './extension.ts';
import { test } from './runner.ts';

export const typing = [
  test('completion offers the keys that are missing, with their documentation', async () => {
    const text = (await sampleText()).replace('  aslan:\n', '  aslan:\n    \n');
    const document = await showFile('completion.yaml', text);
    await api().whenReady(document.uri);
    const labels = await completionLabels(document, after(document, '  aslan:\n    '));
    for (const label of ['storageClass', 'existingClaim'])
      assert.ok(labels.includes(label), `${label} among ${labels}`);
    assert.ok(!labels.includes('replicas'), `replicas is there already, yet offered among ${labels}`);
  }),

  test('completion offers the values of a switch', async () => {
    const text = (await sampleText()).replace('  type: FQDN', '  type: ');
    const document = await showFile('values-of-key.yaml', text);
    await api().whenReady(document.uri);
    const labels = await completionLabels(document, after(document, '  type: '));
    for (const label of ['FQDN', 'IP']) assert.ok(labels.includes(label), `${label} among ${labels}`);
  }),

  test('hover explains a key', async () => {
    const document = await showFile('hover.yaml', await sampleText());
    await api().whenReady(document.uri);
    const text = await hover(document, after(document, 'hubServer:\n    repl'));
    assert.match(text, /replica/i);
  }),

  test('neither is offered in a file that is not ours', async () => {
    const document = await showFile('plain.yaml', 'kind: Deployment\nspec:\n  replicas: 1\n  \n');
    await api().whenReady(document.uri);
    assert.equal(await hover(document, after(document, 'repl')), '');
    const labels = await completionLabels(document, after(document, 'replicas: 1\n  '));
    assert.ok(!labels.includes('storageClass'), `no key of ours among ${labels}`);
  }),
];
