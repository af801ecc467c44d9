import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { markdownReport } from '../../../server/src/cli/report/markdown.ts';
import { failedFile } from '../../../server/src/cli/report/report.ts';
import { fileWith, findingWith, hostileText, outcomeOf } from '../../helpers/outcome.ts';

const english = { locale: 'en' } as const;

describe('the Markdown', () => {
  it('stays one table of four columns, with no markup but ours, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (path, text) => {
        const files = [fileWith(`f${path}`, [findingWith(text), findingWith('x')])];
        const tokens = marked.lexer(markdownReport(outcomeOf(files), english));
        expect(tokens.map(({ type }) => type).filter((type) => type !== 'space')).toEqual([
          'paragraph',
          'heading',
          'table',
        ]);
        const table = tokens.find((token): token is Tokens.Table => token.type === 'table');
        expect(table?.rows).toHaveLength(2);
        for (const row of table?.rows ?? []) expect(row).toHaveLength(4);
        const cells = table?.rows.map((row) => row[3]?.tokens ?? []) ?? [];
        const others = cells.flat().filter((token) => !isPlain(token));
        expect(others).toEqual([]);
      }),
    );
  });

  it('leaves out what GitHub does not take, and says how much', () => {
    const long = 'a very long message '.repeat(40);
    const files = Array.from({ length: 40 }, (_, index) =>
      fileWith(
        `${index}.yaml`,
        Array.from({ length: 5 }, () => findingWith(long)),
      ),
    );
    const written = markdownReport(outcomeOf(files), english);
    const shown = written.match(/^\| ⚠️/gm)?.length ?? 0;
    expect(written.length).toBeLessThan(65_000);
    expect(shown).toBeGreaterThan(20);
    expect(written).toContain(`\n\nNot shown for want of room: ${200 - shown}.\n`);
  });

  it('names every file that failed', () => {
    const reason = { text: { en: '{p} is no text', 'zh-cn': '' }, data: { p: '<b>' } };
    const written = markdownReport(outcomeOf([failedFile('a_b', reason)]), english);
    expect(written).toContain('### `a_b`\n\n❌ failed: \\<b\\> is no text\n');
    expect(written).toMatch(/^❌ \*\*Zadig HA\*\*/);
  });
});

/** Text, or the line break of ours. */
function isPlain(token: Token): boolean {
  return token.type === 'text' || token.type === 'escape' || (token.type === 'html' && token.raw === '<br>');
}
