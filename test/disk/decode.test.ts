import { describe, expect, it } from 'vitest';
import { say } from '../../server/src/cli/locale.ts';
import { decode, encode } from '../../server/src/disk/decode.ts';

function read(...bytes: (number | string)[]) {
  const parts = bytes.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])));
  const decoded = decode(Buffer.concat(parts), 'v.yaml');
  return 'reason' in decoded ? say(decoded.reason, 'en') : decoded;
}

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark, and writes it back', () => {
    expect(read('名: é\r\n')).toEqual({ text: '名: é\r\n', byteOrderMark: false });
    expect(read(0xef, 0xbb, 0xbf, 'a: 1')).toEqual({ text: 'a: 1', byteOrderMark: true });
    expect(encode('a: 1', { byteOrderMark: true })).toBe('\ufeffa: 1');
    expect(read()).toEqual({ text: '', byteOrderMark: false });
  });

  it('leaves two byte order marks where they are, of which Helm reads the second', () => {
    const marks = [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf];
    expect(read(...marks, 'a: 1')).toEqual({ text: '\ufeff\ufeffa: 1', byteOrderMark: false });
  });

  it('keeps a replacement character that really stands in the file', () => {
    expect(read('a: \ufffd')).toEqual({ text: 'a: \ufffd', byteOrderMark: false });
  });

  it.each([
    [[0xff, 0xfe, 'a', 0], 'v.yaml is written in UTF-16. Save it as UTF-8.'],
    [[0xfe, 0xff, 0, 'a'], 'v.yaml is written in UTF-16. Save it as UTF-8.'],
    [['a: 1\n', 0, 'b'], 'v.yaml is not a text file. Name another one.'],
    [['a: 1\nb: ', 0xe9, '\n'], 'v.yaml is not valid UTF-8: line 2. Save it as UTF-8.'],
    [['a: 1\nb: 2\nc: ', 0xe4, 0xb8], 'v.yaml is not valid UTF-8: line 3. Save it as UTF-8.'],
    [['a: ', 0xed, 0xa0, 0x80], 'v.yaml is not valid UTF-8: line 1. Save it as UTF-8.'],
  ])('refuses %j', (bytes, reason) => {
    expect(read(...bytes)).toBe(reason);
  });
});
