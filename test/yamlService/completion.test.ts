import { describe, expect, test } from 'vitest';
import { accepted, complete, labels } from './service.ts';

describe('keys', () => {
  test('an empty file is offered the top level', async () => {
    expect(await labels('|')).toEqual(expect.arrayContaining(['connections', 'endpoint', 'microservice', 'tags']));
  });

  test('only keys that are not there yet are offered', async () => {
    const offered = await labels('endpoint:\n  type: FQDN\n  |\n');
    expect(offered).toContain('FQDN');
    expect(offered).not.toContain('type');
  });

  test.each([
    ['microservice:\n  asl|\n', 'aslan', 'microservice:\n  aslan:\n    \n'],
    ['microservice:\n  aslan:\n    repl|\n', 'replicas', 'microservice:\n  aslan:\n    replicas: \n'],
    ['endpo|', 'endpoint', 'endpoint:\n  '],
    ['# 说明 😀\nendpo|', 'endpoint', '# 说明 😀\nendpoint:\n  '],
    ['microservice:\r\n  asl|\r\n', 'aslan', 'microservice:\r\n  aslan:\r\n    \r\n'],
  ])('accepting in %j', async (marked, label, expected) => {
    expect(await accepted(marked, label)).toBe(expected);
  });
});

describe('values', () => {
  test.each([
    ['endpoint:\n  type: |\n', ['FQDN', 'IP']],
    ['tags:\n  mongodb: |\n', ['false', 'true']],
    ['protocol: |\n', ['http', 'https']],
  ])('%j', async (marked, expected) => {
    expect(await labels(marked)).toEqual(expect.arrayContaining(expected));
  });
});

describe('nothing is offered', () => {
  test.each(['# endp|\n', 'endpoint:\n  type: FQDN # a co|\n', 'endpoint:|\n'])('in %j', async (marked) => {
    expect(await complete(marked)).toEqual([]);
  });
});

test('a text cannot choose another schema', async () => {
  for (const line of [
    '# yaml-language-server: $schema=https://example.com/other.json',
    '# yaml-language-server: $schema=none',
    '  # yaml-language-server: $schema=https://example.com/other.json',
    '--- # yaml-language-server: $schema=https://example.com/other.json',
    '# $schema: https://example.com/other.json',
    '$schema: https://example.com/other.json',
    '"$schema": ./other.json',
  ]) {
    expect(await labels(`${line}\nendpo|\n`), line).toContain('endpoint');
  }
});
