import { describe, expect, it } from 'vitest';
import { snippet } from '../../../server/src/cli/report/snippet.ts';
import { plain } from '../../../server/src/cli/report/style.ts';
import { textWidth } from '../../../server/src/cli/report/width.ts';

/** `«` and `»` in the line mark the place. */
function draw(marked: string, width = 80): string {
  const column = marked.indexOf('«') + 1;
  const endColumn = marked.indexOf('»');
  const sourceLine = marked.replace(/[«»]/g, '');
  const place = { line: 7, endLine: 7, column, endColumn, sourceLine };
  return snippet(place, width, plain, (caret) => caret).join('\n');
}

describe('snippet', () => {
  it('points at the place', () => {
    expect(draw('    replicas: «1»')).toBe(['   |', ' 7 |     replicas: 1', '   |               ^'].join('\n'));
  });

  it('counts cells, not characters', () => {
    expect(draw('备注: "高可用" # «改»')).toBe(
      ['   |', ' 7 | 备注: "高可用" # 改', '   |                  ^^'].join('\n'),
    );
  });

  it('expands tabs', () => {
    expect(draw('\ta:\t«1»')).toBe(['   |', ' 7 |     a:  1', '   |         ^'].join('\n'));
  });

  it('shows an empty place as one caret', () => {
    expect(draw('key:«»')).toBe(['   |', ' 7 | key:', '   |     ^'].join('\n'));
  });

  it('ends at the end of the line where the place goes on', () => {
    const place = { line: 7, endLine: 9, column: 3, endColumn: 2, sourceLine: '  a: |  ' };
    expect(snippet(place, 80, plain, (caret) => caret)[2]).toBe('   |   ^^^^');
  });

  it('cuts a long line on both sides of the place', () => {
    expect(draw(`${'a'.repeat(300)} «bad» ${'z'.repeat(300)}`, 60)).toBe(
      ['   |', ' 7 | …aaaaaaaaaaaaaaaaa bad zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz…', '   |                    ^^^'].join(
        '\n',
      ),
    );
  });

  it('cuts a place that is longer than the line', () => {
    const drawn = draw(`name: «${'中'.repeat(200)}»`, 40).split('\n');
    expect(drawn[1]).toMatch(/^ 7 \| name: 中+…$/);
    for (const line of drawn) expect(textWidth(line)).toBeLessThanOrEqual(40);
  });

  it.each([20, 33, 40, 79, 120])('fits a width of %i', (width) => {
    for (const line of ['\t'.repeat(50), '字'.repeat(90), 'x'.repeat(300)]) {
      for (const at of [0, 40, line.length - 1]) {
        const drawn = draw(`${line.slice(0, at)}«${line.slice(at, at + 1)}»${line.slice(at + 1)}`, width).split('\n');
        for (const one of drawn) expect(textWidth(one)).toBeLessThanOrEqual(Math.max(width, 25));
      }
    }
  });

  it('lets nothing through that moves the cursor, and shows no password', () => {
    const drawn = draw('a: \u001b[2J«x»\u202e\u0007').replaceAll('\n', ' ');
    expect(drawn).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(draw('password: «hunter2»')).toContain('password: *******');
  });
});
