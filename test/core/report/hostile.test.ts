import fc from 'fast-check';
import { marked } from 'marked';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { htmlReport } from '../../../server/src/core/report/html/htmlReport.ts';
import { markdownReport } from '../../../server/src/core/report/markdown/markdownReport.ts';
import type { Report } from '../../../server/src/core/report/report.ts';
import { reportOn, SAMPLE } from './support.ts';

/** Stands for a text of a file or a person. */
const FOREIGN = 'Foreign';

/** A report in which such a text stands wherever one can. */
const template = ((): Report => {
  const report = reportOn(SAMPLE);
  const sections = report.checklist.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({
      ...item,
      detail: FOREIGN,
      location: { path: FOREIGN, line: 1, column: 1 },
      attestation: { by: FOREIGN, at: '2026-11-23', evidence: FOREIGN, note: FOREIGN },
    })),
  }));
  const finding = { rule: FOREIGN, severity: 'error', message: FOREIGN, path: FOREIGN, line: 1, column: 1 } as const;
  return {
    ...report,
    chartVersionReason: FOREIGN,
    layers: [{ path: FOREIGN, sha256: '0'.repeat(64) }],
    checklist: {
      ...report.checklist,
      installation: { files: [FOREIGN], chartVersion: FOREIGN, profile: FOREIGN },
      sections,
    },
    findings: [finding],
    suppressions: [{ ...finding, reason: FOREIGN }],
    problem: FOREIGN,
  };
})();

function reportWith(text: string): Report {
  return JSON.parse(JSON.stringify(template).replaceAll(JSON.stringify(FOREIGN), () => JSON.stringify(text))) as Report;
}

/** Elements with their attributes, in order; the texts between them are left out. Faults of the HTML are told. */
function skeleton(html: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node)
      found.push(`${node.tagName} ${node.attrs.map(({ name, value }) => `${name}=${value}`).join(' ')}`);
    if (!('childNodes' in node)) return;
    for (const child of node.childNodes) visit(child);
    found.push('/');
  };
  const faults: string[] = [];
  visit(parse(html, { onParseError: ({ code }) => faults.push(code) }));
  // What no file in UTF-8 can hold is the renderer's affair.
  return [...faults.filter((code) => !code.endsWith('-in-input-stream')), ...found];
}

const rendered = (report: Report): string =>
  `<!doctype html><title></title>${marked.parse(markdownReport(report), { async: false, gfm: true })}`;

const FORMATS = [
  ['HTML', htmlReport],
  ['Markdown', rendered],
] as const;

const BAD = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</code></td></table></details><h1>',
  '<!-- ',
  ']]>',
  '&lt;b&gt; &#60;b&#62; &amp',
  '[x](https://example.com)',
  '![x](https://example.com/x.png)',
  '[x]: https://example.com "x"',
  '<https://example.com>',
  'javascript:alert(1)',
  'see https://example.com/a and www.example.com or me@example.com',
  'ftp://example.com',
  '| a | b |',
  '\\| a \\\\| b \\',
  '`a` ``b` | `',
  '`\\`|`',
  '**a** __b__ ~~c~~ *d*',
  'a\n\n# b\n\n- c\n\n    d\n\n---\n\n| e |\n| - |\n| f |',
  'a\r\n</details>\r\n\r\n<details>',
  '</style><style>*{display:none}',
  '$a$ $$b$$',
  '[^1] [^1]: x',
  'a  \nb\\\nc',
  '\u202eevil\u2066 \u0000\u0007\ud800\ufdd0\uffff',
  'https://user:pass@example.com/',
  'https://example.com/`"<>',
  'https://example.com\\@evil.example/',
];

const PIECES = ['<', '>', '"', "'", '&', '`', '|', '\\', '[', ']', '(', ')', '!', '*', '_', '~', '\n', '\r', ' ', '#'];
const MORE = [
  'a',
  '://',
  'http',
  'www.',
  '@',
  '.',
  '-',
  '+',
  '1.',
  '</td>',
  '<a',
  '&lt',
  '=',
  '$',
  '\u2028',
  '\t',
  ';',
];

describe.each(FORMATS)('%s', (_name, write) => {
  const plain = skeleton(write(reportWith('x')));

  test('is well made', () => {
    expect(plain.length).toBeGreaterThan(500);
    expect(plain.filter((line) => /^[a-z]+(?:-[a-z]+)+$/.test(line))).toStrictEqual([]);
  });

  test.each(BAD)('has nothing in it that came from %j', (text) => {
    expect(skeleton(write(reportWith(text)))).toStrictEqual(plain);
  });

  test('has nothing in it that came from any text', () => {
    const texts = fc.array(fc.constantFrom(...PIECES, ...MORE), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(texts, (parts) => {
        expect(skeleton(write(reportWith(`x${parts.join('')}`)))).toStrictEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  test('links to evidence only where it is a plain address on the web', () => {
    const links = (text: string): readonly string[] =>
      skeleton(write(reportWith(text))).filter((line) => line.startsWith('a ') && !/docs\.koderover|href=#/.test(line));
    const address = "http://wiki.example.com:8443/a_(b)/*c*/备份?x=1&copy=2;y='z'[]!~$#d";
    const [link = ''] = links(address);
    expect(decodeURIComponent(/href=(\S+)/.exec(link)?.[1] ?? '')).toBe(address);
    for (const text of BAD) expect(links(text)).toStrictEqual([]);
  });
});

test('HTML shows foreign texts as they are', () => {
  const text = `<b>"a"</b> & 'b' | c`;
  expect(htmlReport(reportWith(text))).toContain('<p>&lt;b&gt;&quot;a&quot;&lt;/b&gt; &amp; &#39;b&#39; | c</p>');
});

test('HTML holds no character that a document must not hold', () => {
  expect(htmlReport(reportWith('a\0\u0007\ud800\ufdd0\u{1ffff}\u202eb'))).toContain('<p>a b</p>');
});

test('HTML loads nothing and runs nothing', () => {
  const html = htmlReport(reportOn(SAMPLE));
  expect(html).not.toMatch(/<script|<link|<img|<iframe|<object|@import|url\(|\son\w+=/i);
  expect(html).toContain('default-src &#39;none&#39;');
});
