import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { rangeOf, textIn } from '../helpers/cursor.ts';
import { connect } from '../helpers/lspConnection.ts';
import { quotedBoolean, twoAslans } from './texts.ts';

describe('a diagnostic', () => {
  test('says what, where, how bad, by whom and where to read more', async () => {
    const client = await connect();
    const uri = await client.open(twoAslans);
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'aslan-shared-storage');
    expect(found).toEqual({
      range: rangeOf(twoAslans, '2'),
      severity: DiagnosticSeverity.Error,
      source: 'zadig-ha',
      code: 'aslan-shared-storage',
      codeDescription: { href: 'https://docs.koderover.com/en/Zadig%20v5.0/stable/high-availability/' },
      message: expect.stringContaining('ReadWriteMany'),
    });
  });

  test('has the version that it is about', async () => {
    const client = await connect();
    const uri = await client.open(quotedBoolean);
    await client.replace(uri, 'false', 'true');
    await client.diagnostics(uri);
    expect(client.published.at(-1)).toMatchObject({ uri, version: 2 });
  });

  test('counts UTF-16 units, in lines of any kind', async () => {
    const client = await connect();
    const text = '# 😀\r\ntags: {"说明😀": 1, mysql: "true"}\r\nee: {mongodb: {}}\r\n';
    const uri = await client.open(text);
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'quoted-boolean');
    expect(found?.range).toEqual(rangeOf(text, '"true"'));
  });

  test('of a related place leads there', async () => {
    const client = await connect();
    const text =
      'connections:\n  mysql: {db: {dex: one}}\n  mongodb: {}\ndex:\n  config: {storage: {config: {database: two}}}\n';
    const uri = await client.open(text);
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'dex-database-mismatch');
    const places = found?.relatedInformation?.map(({ location }) => [location.uri, textIn(text, location.range)]);
    expect([found && textIn(text, found.range), ...(places?.flat() ?? [])].sort()).toEqual(['one', 'two', uri].sort());
  });
});

describe('in Chinese', () => {
  test('for a client that speaks it', async () => {
    const client = await connect({ locale: 'zh-CN' });
    const uri = await client.open(`${twoAslans}tags: {mysql: 3}\n`);
    const diagnostics = await client.diagnostics(uri);
    expect(diagnostics.map(({ code }) => code)).toContain('schema');
    for (const { message } of diagnostics) expect(message).toMatch(/\p{Script=Han}/u);
    const links = diagnostics.flatMap(({ codeDescription }) => codeDescription?.href ?? []);
    expect(links.find((href) => href.includes('high-availability'))).toContain('/cn/');
  });

  test('YAML faults too', async () => {
    const client = await connect({ locale: 'zh-CN' });
    const uri = await client.open('connections:\n  mongodb: [\n');
    const [fault] = (await client.diagnostics(uri)).filter(({ code }) => code === 'syntax');
    expect(fault?.message).toMatch(/\p{Script=Han}/u);
  });

  test('only the documentation, where the settings say so', async () => {
    const client = await connect({ locale: 'en', settings: () => ({ docsLanguage: 'zh-cn' }) });
    const uri = await client.open(twoAslans);
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'aslan-shared-storage');
    expect(found?.codeDescription?.href).toContain('/cn/');
    expect(found?.message).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('what is shown follows', () => {
  test('the text', async () => {
    const client = await connect();
    const uri = await client.open(quotedBoolean.replace('"false"', 'false'));
    const codes = async (): Promise<readonly unknown[]> => (await client.diagnostics(uri)).map(({ code }) => code);
    expect(await codes()).not.toContain('quoted-boolean');
    await client.replace(uri, 'false', '"false"');
    expect(await codes()).toContain('quoted-boolean');
    await client.replace(uri, '"false"', 'false');
    expect(await codes()).not.toContain('quoted-boolean');
  });

  test('closing: everything is taken back', async () => {
    const client = await connect();
    const uri = await client.open(twoAslans);
    await client.diagnostics(uri);
    await client.close(uri);
    await client.idle();
    expect(client.published.at(-1)).toEqual({ uri, diagnostics: [] });
  });

  test('a file that stops being ours', async () => {
    const client = await connect();
    const uri = await client.open(twoAslans);
    expect(await client.diagnostics(uri)).not.toEqual([]);
    await client.replace(uri, 'aslan', 'other');
    expect(await client.diagnostics(uri)).toEqual([]);
    await client.replace(uri, 'other', 'aslan');
    expect(await client.diagnostics(uri)).not.toEqual([]);
  });

  test('fast typing: only the last text is judged', async () => {
    const client = await connect();
    const uri = await client.open(twoAslans);
    await client.diagnostics(uri);
    const before = client.published.length;
    const typed = Array.from({ length: 37 }, (_, index) => index + 2);
    const changes = typed.map((count) => client.replace(uri, `replicas: ${count}`, `replicas: ${count + 1}`));
    await Promise.all([...changes, client.replace(uri, 'replicas: 39', 'replicas: 1')]);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).not.toContain('aslan-shared-storage');
    expect(client.published.length - before).toBeLessThan(10);
    expect(client.published.at(-1)?.version).toBe(client.version(uri));
  });

  test('several documents, each for itself', async () => {
    const client = await connect();
    const one = await client.open(twoAslans, 'file:///one/values.yaml');
    const two = await client.open(twoAslans.replace('2', '1'), 'file:///two/values.yaml');
    const codes = async (uri: string): Promise<readonly unknown[]> =>
      (await client.diagnostics(uri)).map(({ code }) => code);
    expect(await codes(one)).toContain('aslan-shared-storage');
    expect(await codes(two)).not.toContain('aslan-shared-storage');
  });
});

describe('YAML faults', () => {
  test('are errors with the code "syntax", and twenty at most', async () => {
    const client = await connect();
    const uri = await client.open(`connections:\n  mongodb: {}\n${'a: b: c\n'.repeat(50)}`);
    const faults = (await client.diagnostics(uri)).filter(({ code }) => code === 'syntax');
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(20);
    expect(faults.every(({ severity }) => severity === DiagnosticSeverity.Error)).toBe(true);
  });

  test('of a template are one', async () => {
    const client = await connect();
    const text = 'connections: {mongodb: {}}\n{{- if x }}\nmicroservice:\n  user:\n    replicas: 2\n{{- end }}\n';
    const uri = await client.open(text);
    const faults = (await client.diagnostics(uri)).filter(({ code }) => code === 'syntax');
    expect(faults).toMatchObject([{ range: rangeOf(text, '{{'), message: expect.stringContaining('template') }]);
  });

  test('are told one by one where braces are only text', async () => {
    const client = await connect();
    const text = 'connections: {mongodb: {}}\na: |\n  {{ x }}\nb: "\\q"\nc: [1\nd: 2\n';
    const uri = await client.open(text);
    const faults = (await client.diagnostics(uri)).filter(({ code }) => code === 'syntax');
    expect(faults.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining('escape'), expect.not.stringContaining('template')]),
    );
    expect(faults.length).toBeGreaterThan(1);
  });

  test('of a file with several documents is that there are several', async () => {
    const client = await connect();
    const text = 'connections: {mongodb: {}}\n---\na: 1\n';
    const uri = await client.open(text);
    const faults = (await client.diagnostics(uri)).filter(({ code }) => code === 'syntax');
    expect(faults).toMatchObject([{ range: rangeOf(text, '---'), severity: DiagnosticSeverity.Warning }]);
  });

  test('are said once: the schema does not repeat them', async () => {
    const client = await connect();
    const uri = await client.open('connections:\n  mongodb: {}\n  mongodb: {}\n');
    const faults = (await client.diagnostics(uri)).filter(({ code }) => code === 'syntax' || code === 'schema');
    expect(faults).toHaveLength(1);
  });
});

describe('the schema', () => {
  test('speaks with our voice', async () => {
    const client = await connect();
    const text = 'connections: {mongodb: {}}\nprotocol: ftp\n';
    const uri = await client.open(text);
    const found = (await client.diagnostics(uri)).filter(({ code }) => code === 'schema');
    expect(found).toMatchObject([
      { range: rangeOf(text, 'ftp'), severity: DiagnosticSeverity.Warning, source: 'zadig-ha' },
    ]);
  });

  test('speaks beside a rule that says something else of a value', async () => {
    const client = await connect();
    const service = 'gloo: {gatewayProxies: {gatewayProxy: {service: {type: NodePort, httpNodePort: 31500}}}}';
    const uri = await client.open(
      `connections: {mongodb: {}}\nendpoint: {type: IP, IP: http://10.0.0.1}\n${service}\n`,
    );
    const codes = (await client.diagnostics(uri)).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['node-port-single-node', 'schema']));
  });

  test.each([
    ['10.0.0.1', false],
    ['300.1.1.1', true],
    ['10.0.0', true],
  ])('knows an IPv4 address: %s', async (address, isFault) => {
    const client = await connect();
    const uri = await client.open(`connections: {mongodb: {}}\nendpoint: {type: IP, IP: ${address}}\n`);
    expect((await client.diagnostics(uri)).some(({ code }) => code === 'schema')).toBe(isFault);
  });

  test('is silent about a value that a rule speaks of', async () => {
    const client = await connect();
    const uri = await client.open(quotedBoolean);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).not.toContain('schema');
  });
});

test('the client hears when a checklist may have changed', async () => {
  const client = await connect();
  const uri = await client.open(twoAslans);
  await client.idle();
  expect(client.checklistsChanged).toEqual([uri]);
  await client.replace(uri, '2', '3');
  await client.idle();
  expect(client.checklistsChanged).toEqual([uri, uri]);
  await client.close(uri);
  await client.idle();
  expect(client.checklistsChanged).toEqual([uri, uri, uri]);
});

test('a client that does not say that it hears of checklists is told nothing of them', async () => {
  const client = await connect({ initializationOptions: {} });
  const uri = await client.open(twoAslans);
  expect(await client.diagnostics(uri)).not.toEqual([]);
  expect(client.checklistsChanged).toEqual([]);
});
