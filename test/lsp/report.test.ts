import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { REPORT_REQUEST, type ReportParams, type ReportResult } from '../../server/src/protocol/index.ts';
import { connect, type TestClient } from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';
import { twoAslans } from './texts.ts';

const CONFIG =
  'values: [values.yaml, env/values prod.yaml]\nattestations:\n  backup-mysql: { by: ops, at: 2026-11-20 }\n';
const BASE = 'microservice:\n  aslan:\n    replicas: 1\n';
const PROD = 'frontend:\n  replicas: 1\n';

function ask(client: TestClient, uri: string, format: ReportParams['format'] = 'json'): Promise<ReportResult | null> {
  return client.connection.sendRequest<ReportResult | null>(REPORT_REQUEST, { uri, format });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Answer {
  readonly sections: readonly { readonly items: readonly { readonly id: string; readonly location?: object }[] }[];
  readonly report: { readonly tool: string; readonly findings: readonly { readonly path: string }[] };
}

test('with the hash of the file as it lies on the disk, which editors show without its byte order mark', async () => {
  const folder = scratch({
    '.zadig-ha.yaml': CONFIG,
    'values.yaml': `\ufeff${BASE}`,
    'env/values prod.yaml': `\ufeff${PROD}`,
  });
  const client = await connect({ folders: [pathToFileURL(folder).href] });
  const uri = await client.open(BASE, pathToFileURL(join(folder, 'values.yaml')).href);
  const { report } = JSON.parse((await ask(client, uri))?.text ?? '');
  expect(report.layers).toMatchObject([{ sha256: sha256(`\ufeff${BASE}`) }, { sha256: sha256(`\ufeff${PROD}`) }]);
});

test('over the layers of the configuration, by their paths below it', async () => {
  const folder = scratch({ '.zadig-ha.yaml': CONFIG, 'values.yaml': BASE, 'env/values prod.yaml': PROD });
  const client = await connect({ folders: [pathToFileURL(folder).href], locale: 'zh-cn' });
  const uri = await client.open(BASE, pathToFileURL(join(folder, 'values.yaml')).href);
  await client.replace(uri, 'replicas: 1', 'replicas: 3');
  const { text, fileName } = (await ask(client, uri)) ?? { text: '', fileName: '' };
  expect(fileName).toBe('zadig-ha-checklist.json');
  const answer = JSON.parse(text) as Answer;
  expect(answer).toMatchObject({
    installation: { files: ['values.yaml', 'env/values prod.yaml'] },
    report: {
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      tool: expect.stringMatching(/^zadig-ha \d+\.\d+\.\d+$/),
      layers: [
        { path: 'values.yaml', sha256: sha256(BASE.replace('replicas: 1', 'replicas: 3')) },
        { path: 'env/values prod.yaml', sha256: sha256(PROD) },
      ],
    },
  });
  expect(answer.report.findings).toContainEqual(expect.objectContaining({ path: 'env/values prod.yaml', line: 2 }));
  const backup = answer.sections.flatMap(({ items }) => items).find(({ id }) => id === 'backup-mysql');
  expect(backup).toMatchObject({
    title: 'MySQL is backed up every day',
    location: { path: '.zadig-ha.yaml', line: 3 },
  });
  expect(text).not.toContain('file:');
  expect(text).not.toContain(folder);
});

test('as Markdown and HTML, in the language of the editor', async () => {
  const client = await connect({ locale: 'zh-cn' });
  const uri = await client.open(twoAslans);
  const markdown = await ask(client, uri, 'markdown');
  expect(markdown).toMatchObject({
    fileName: 'zadig-ha-checklist.md',
    text: expect.stringContaining('## Zadig 高可用'),
  });
  const html = await ask(client, uri, 'html');
  expect(html).toMatchObject({ fileName: 'zadig-ha-checklist.html', text: expect.stringContaining('lang="zh-CN"') });
});

test.each([
  ['file:///home/mallory/work/zadig/env/values%20a.yaml', 'env/values a.yaml'],
  ['file:///home/mallory/other/values.yaml', 'values.yaml'],
  ['untitled:Untitled-1', 'Untitled-1'],
])('%s is called %s', async (uri, name) => {
  const client = await connect({ folders: ['file:///home/mallory/work/zadig'] });
  // Broken, so that the reason names the file too.
  await client.open(`${twoAslans}frontend: [\n`, uri);
  const { text = '' } = (await ask(client, uri)) ?? {};
  expect(JSON.parse(text)).toMatchObject({
    installation: { files: [name] },
    report: { layers: [{ path: name }], problem: expect.stringMatching(`^${name}:`) },
  });
  expect(text).not.toContain('mallory');
});

test('is null for another format and for a file that is not ours', async () => {
  const client = await connect();
  const uri = await client.open(twoAslans);
  for (const format of ['pdf', 'toString', null] as unknown as ReportParams['format'][])
    expect(await ask(client, uri, format)).toBeNull();
  const other = await client.open('kind: Deployment\n', 'file:///project/deployment.yaml');
  expect(await ask(client, other)).toBeNull();
});
