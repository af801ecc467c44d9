import dns from 'node:dns';
import http from 'node:http';
import net from 'node:net';
import { describe, expect, test } from 'vitest';
import { importsOf, read, sourceFiles } from './support/repository.ts';

const sources = sourceFiles().filter((file) => /^(?:server|client)\/src\//.test(file));
const importing = (pattern: RegExp): readonly string[] =>
  sources.filter((file) => importsOf(file).some(({ to }) => pattern.test(to)));

describe('programs', () => {
  test('are started in three places, and never by a shell', () => {
    expect([...importing(/^(?:node:)?child_process$/)].sort()).toStrictEqual([
      'client/src/backup/runCli.ts',
      'server/src/cli/programs/runProgram.ts',
      'server/src/disk/gitUser.ts',
    ]);
    for (const file of sources) expect(read(file), file).not.toMatch(/[{,]\s*shell:|\bexecSync\b|[^.\w]exec\(/);
  });

  test('are not started by the client in Restricted Mode', () => {
    const users = importing(/\/runCli\.ts$/);
    expect(users).toStrictEqual(['client/src/commands/backup.ts']);
    const [, body = ''] = read('client/src/commands/backup.ts').split('export const backup');
    expect(body.indexOf('workspace.isTrusted')).toBeGreaterThan(0);
    expect(body.indexOf('workspace.isTrusted')).toBeLessThan(body.indexOf('await '));
    expect(read('client/src/attesting/sendAttestation.ts')).toContain('mayRunPrograms: workspace.isTrusted');
  });
});

describe('the network', () => {
  test('is known to no source', () => {
    expect(importing(/^(?:node:)?(?:net|tls|https?|http2|dns|dgram|undici)(?:\/|$)/)).toStrictEqual([]);
    for (const file of sources) expect(read(file), file).not.toMatch(/\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b/);
  });

  test('is out of reach for tests', async () => {
    expect(() => net.connect(80, 'example.com')).toThrow('Tests have no network');
    expect(() => net.connect({ port: 80, host: 'localhost' })).toThrow('Tests have no network');
    expect(() => net.createServer().listen(0)).toThrow('Tests have no network');
    expect(() => dns.lookup('example.com', () => undefined)).toThrow('Tests have no network');
    expect(() => http.get('http://example.com')).toThrow('Tests have no network');
    await expect(fetch('http://example.com')).rejects.toThrow();
  });

  test('of the machine itself is there', async () => {
    const server = net.createServer((socket) => socket.end('here'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    const socket = net.connect(port, '127.0.0.1');
    const said = await new Promise((resolve) => socket.once('data', (data) => resolve(data.toString())));
    expect(said).toBe('here');
    server.close();
  });
});

test('no Markdown of the client is trusted', () => {
  for (const file of sources) expect(read(file), file).not.toMatch(/\b(?:isTrusted|supportHtml)\s*=(?!=|\s*false\b)/);
});
