import { describe, expect, it } from 'vitest';
import { padEnd, textWidth, wrap } from '../../../server/src/cli/report/width.ts';

describe('textWidth', () => {
  it.each([
    ['abc', 3],
    ['高可用', 6],
    ['e\u0301', 1],
    ['a\u200db', 2],
    ['ﾊﾝ', 2],
    ['Ａ', 2],
    ['🚀', 2],
    ['“a…”', 4],
  ])('%s fills %i cells', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('pads to cells, not to characters', () => {
    expect(padEnd('错误', 6)).toBe('错误  ');
    expect(padEnd('too long', 3)).toBe('too long');
  });
});

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('leaves a word whole that is longer than the line', () => {
    expect(wrap('see https://example.com/a/long/path now', 10)).toEqual([
      'see',
      'https://example.com/a/long/path',
      'now',
    ]);
  });

  it('breaks between wide characters, and keeps marks where they belong', () => {
    expect(wrap('请配置共享存储，否则副本无法启动。', 16)).toEqual(['请配置共享存储，', '否则副本无法启', '动。']);
    expect(wrap('配置存（例如 NFS）后重试', 8)).toEqual(['配置存', '（例如', 'NFS）后', '重试']);
    expect(wrap('配置存储（例如 NFS）后重试', 12)).toEqual(['配置存储（例', '如 NFS）后重', '试']);
  });

  it('never exceeds the width with text of short words', () => {
    const text = 'aslan 有 3 个副本，但没有共享存储：请设置 microservice 的 storageClass（支持 RWX）。';
    for (let width = 20; width < 60; width++)
      for (const line of wrap(text, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
  });
});
