import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import { rules } from '../../server/src/core/rules/registry.ts';
import { connect } from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';

const TEXT = 'microservice:\n  aslan:\n    replicas: 2\n';
const config = (version: string): string => `values: [values.yaml]\nchartVersion: "${version}"\n`;

test('settings that a request notices in the middle of an analysis do not cost the diagnostics', async () => {
  const folder = scratch({ '.zadig-ha.yaml': config('4.3'), 'values.yaml': TEXT });
  const uri = pathToFileURL(join(folder, 'values.yaml')).href;
  // Nobody tells of changes on the disk: the configuration is read at every request.
  const client = await connect({ folders: [pathToFileURL(folder).href], capabilities: {} });
  await client.open(TEXT, uri);
  await client.idle();
  const [rule] = rules;
  if (!rule) throw new Error('there is no rule');
  const { check } = rule;
  let asked: Promise<unknown> | undefined;
  vi.spyOn(rule, 'check').mockImplementation((context) => {
    if (!asked) {
      writeFileSync(join(folder, '.zadig-ha.yaml'), config('4.2'));
      const params = { textDocument: { uri }, position: { line: 1, character: 4 } };
      asked = client.connection.sendRequest(HoverRequest.type, params);
    }
    // Longer than a part of the analysis may take: the request is answered before the next one.
    const end = performance.now() + 5;
    while (performance.now() < end);
    check(context);
  });
  const before = client.published.length;
  await client.replace(uri, 'replicas: 2', 'replicas: 3');
  await client.idle();
  expect(await asked).not.toBeNull();
  const shown = client.published.slice(before).filter((params) => params.uri === uri);
  expect(shown.at(-1)?.diagnostics).not.toEqual([]);
  expect(shown.at(-1)?.version).toBe(2);
});
