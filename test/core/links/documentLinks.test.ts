import { describe, expect, test } from 'vitest';
import { documentationPages, documentationUrl } from '../../../server/src/core/catalog/documentation.ts';
import { documentLinks } from '../../../server/src/core/links/documentLinks.ts';
import type { Locale } from '../../../server/src/core/messages/localized.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { growsLinearly } from '../yaml/support/growth.ts';

const HOST = 'https://docs.koderover.com';

/** What is linked, and where it leads to and what it is called where that is not the text itself. */
function links(text: string, locale: Locale = 'en'): readonly string[] {
  return documentLinks(createValuesDocument(text), locale).map(({ start, end, target, title }) => {
    const shown = text.slice(start, end);
    return `${shown}${target === shown ? '' : ` → ${target}`}${title === undefined ? '' : ` (${title})`}`;
  });
}

describe('addresses of the documentation', () => {
  test.each([
    [`# see ${HOST}/en/x/`, `${HOST}/en/x/`],
    [`# see ${HOST}.`, HOST],
    [`# ${HOST}: the documentation`, HOST],
    [`# 见${HOST}/cn/x/。`, `${HOST}/cn/x/`],
    [`# 见（${HOST}/cn/x），`, `${HOST}/cn/x`],
    [`# (${HOST}/en/x)`, `${HOST}/en/x`],
    [`# [docs](${HOST}/en/x#a-b).`, `${HOST}/en/x#a-b`],
    [`# <${HOST}/en/x?y=1&z=%20>`, `${HOST}/en/x?y=1&z=%20`],
    [`# ${HOST}/en/x, ${HOST}/en/y`, `${HOST}/en/x`, `${HOST}/en/y`],
    [`# ${HOST}/cn/x/#参数列表，见`, `${HOST}/cn/x/#参数列表`],
    [`a: ${HOST}/en/x`, `${HOST}/en/x`],
    [`a: "${HOST}/en/x"`, `${HOST}/en/x`],
    [`a: '${HOST}/en/x'`, `${HOST}/en/x`],
    [`a: {b: ${HOST}/en/x, c: [${HOST}/en/y]}`, `${HOST}/en/x`, `${HOST}/en/y`],
    [`a: |\r\n  ${HOST}/en/x\r\n`, `${HOST}/en/x`],
    [`a: "broken\nb: ${HOST}/en/x`, `${HOST}/en/x`],
  ])('%j', (text, ...expected) => {
    expect(links(text)).toEqual(expected);
  });

  test('of a known page have its title, in the language of documentation', () => {
    const text = `# ${HOST}/en/Zadig%20v5.0/stable/high-availability`;
    expect(links(text)).toEqual([`${text.slice(2)} (High Availability)`]);
    expect(links(text, 'zh-cn')).toEqual([`${text.slice(2)} (高可用)`]);
  });

  test('are found for every page that the catalogue knows', () => {
    for (const page of documentationPages())
      for (const locale of ['en', 'zh-cn'] as const) {
        const url = documentationUrl(page, locale);
        expect(documentLinks(createValuesDocument(`a: "${url}"`), locale)).toEqual([
          { start: 4, end: 4 + url.length, target: url, title: expect.stringMatching(/./) },
        ]);
      }
  });
});

describe('nothing else', () => {
  test.each([
    'https://example.com/',
    'http://docs.koderover.com/en/',
    'https://docs.koderover.com.example.com/en/',
    'https://docs.koderover.community/',
    'https://docs.koderover.com@example.com/',
    'https://docs.koderover.com:8443/',
    'https://docs.koderover.com:x@example.com/',
    'https://docs.koderover.com-example.com/',
    'https://docs.koderover.comé.example/',
    'https://xdocs.koderover.com/',
    'https://example.com/?to=https://docs.koderover.com/en/',
    'xhttps://docs.koderover.com/en/',
    'docs.koderover.com/en/',
  ])('%s', (address) => {
    expect(links(`# ${address}\na: ${address}\n`)).toEqual([]);
  });
});

describe('rules in suppression comments', () => {
  const page = documentationUrl('high-availability', 'en');

  test.each(['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'])('of the form %s', (form) => {
    expect(links(`# zadig-ha-${form} single-replica, no-such-rule -- see limits-missing\na: 1\n`)).toEqual([
      expect.stringContaining(`single-replica → ${page} (`),
    ]);
  });

  test('lead where findings of the rule lead, in both languages', () => {
    for (const { id, docs, title } of rules)
      for (const locale of ['en', 'zh-cn'] as const)
        expect(links(`# zadig-ha-disable ${id}\r\n`, locale)).toEqual([
          `${id} → ${documentationUrl(docs.page, locale)} (${title[locale]})`,
        ]);
  });

  test('not where it is no such comment', () => {
    expect(links('# single-replica\n# zadig-ha-off single-replica\na: zadig-ha-disable single-replica\n')).toEqual([]);
  });

  test('in the order of the text, with addresses', () => {
    expect(links(`# ${HOST}/a\n# zadig-ha-disable single-replica -- ${HOST}/b\n# ${HOST}/c\n`)).toEqual([
      `${HOST}/a`,
      expect.stringContaining('single-replica →'),
      `${HOST}/b`,
      `${HOST}/c`,
    ]);
  });
});

describe('time grows with the text', { timeout: 60_000 }, () => {
  test.each<[string, number, (size: number) => string]>([
    ['addresses', 2000, (size) => `# ${HOST}/en/x\n`.repeat(size)],
    ['addresses without blanks', 2000, (size) => `# ${HOST}/`.repeat(size)],
    ['one address', 100_000, (size) => `# ${HOST}/${'a.'.repeat(size)}`],
    ['points', 100_000, (size) => `# ${HOST}/${'.'.repeat(size)}x`],
    ['suppressions', 1000, (size) => '# zadig-ha-disable single-replica\n'.repeat(size)],
  ])('%s', (_, size, make) => {
    expect(growsLinearly(make, size, (text) => links(text))).toBe(true);
  });
});
