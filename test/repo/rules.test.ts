import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentationUrl } from '../../server/src/core/catalog/documentation.ts';
import { SECTIONS } from '../../server/src/core/checklist/items/index.ts';
import type { Locale, Localized } from '../../server/src/core/messages/localized.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { CASES, RULE_FIXTURES } from '../helpers/ruleFixtures.ts';
import { HEADINGS, readRulePage, rulePagePath } from '../helpers/rulePage.ts';
import { read, repositoryFiles } from './support/repository.ts';

const LOCALES: readonly Locale[] = ['en', 'zh-cn'];
const ids = rules.map(({ id }) => id);
const files = repositoryFiles();
const core = files
  .filter((path) => /^server\/src\/core\/(?:rules|values)\/.*\.ts$/.test(path))
  .map(read)
  .join('\n');
const sorted = (values: Iterable<string>): readonly string[] => [...values].sort();

/** The `{name}` places of a text. */
const places = (text: string): readonly string[] => sorted(new Set(text.match(/\{\w+\}/g)));

describe('the catalogue', () => {
  test('names each rule once, in kebab case', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toStrictEqual([]);
  });

  test('has exactly the rules that have a file, in the folder of their category', () => {
    const written = files
      .filter((path) => /^server\/src\/core\/rules\/[^/]+\/[^/]+\.ts$/.test(path) && !path.includes('/helpers/'))
      .map((path) => path.slice('server/src/core/rules/'.length, -'.ts'.length));
    expect(sorted(rules.map(({ category, id }) => `${category}/${id}`))).toStrictEqual(sorted(written));
  });

  test('has exactly the pages and fixtures that are there', () => {
    for (const locale of LOCALES) {
      const pattern = locale === 'en' ? /^docs\/rules\/([^/]+)\.md$/ : /^docs\/rules\/zh-cn\/([^/]+)\.md$/;
      const pages = files.map((path) => pattern.exec(path)?.[1]).filter((id) => id !== undefined);
      expect(pages).toStrictEqual(sorted(ids));
    }
    expect(sorted(readdirSync(RULE_FIXTURES))).toStrictEqual(sorted(ids));
  });

  test('leaves no finding without an item of the checklist, errors apart', () => {
    const owned = new Set(SECTIONS.flatMap(({ items }) => items).flatMap((item) => item.rules));
    const lost = [...owned].filter((id) => !ids.includes(id));
    expect(lost, 'items name rules that are not there').toStrictEqual([]);
  });
});

describe.each(rules)('$id', (rule) => {
  const { id, messages, title, options = {}, docs, fixable } = rule;
  const texts: readonly (readonly [string, Localized])[] = [
    ['title', title],
    ...Object.entries(messages),
    ...Object.entries(options).map(([name, { description }]) => [name, description] as const),
  ];

  test.each(texts)('says "%s" in both languages, with the same places', (_, text) => {
    expect(text.en).not.toMatch(/\p{Script=Han}/u);
    expect(text['zh-cn']).toMatch(/\p{Script=Han}/u);
    expect(places(text['zh-cn'])).toStrictEqual(places(text.en));
  });

  test('uses each of its messages', () => {
    const unused = Object.keys(messages).filter((name) => !new RegExp(`['"\`]${name}['"\`]`).test(core));
    expect(unused).toStrictEqual([]);
  });

  test('has fixtures of every case, and nothing that is left over', () => {
    const names = readdirSync(join(RULE_FIXTURES, id));
    const cases = names
      .filter((name) => name.endsWith('.yaml') && !name.endsWith('.fixed.yaml'))
      .map((name) => name.slice(0, -5));
    expect(CASES.filter((name) => !cases.includes(name))).toStrictEqual([]);
    const known = cases.flatMap((name) => [`${name}.yaml`, `${name}.expected.json`, `${name}.fixed.yaml`]);
    expect(names.filter((name) => !known.includes(name))).toStrictEqual([]);
    expect(cases.filter((name) => !names.includes(`${name}.expected.json`))).toStrictEqual([]);
  });

  test('has a CRLF fixture that has no other line ends', () => {
    const text = read(`test/fixtures/rules/${id}/crlf.yaml`);
    expect(text).toContain('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('has fixtures that show it, with the proposals that it promises', () => {
    const kinds = CASES.filter((name) => existsSync(join(RULE_FIXTURES, id, `${name}.expected.json`)))
      .flatMap((name) => findings(`test/fixtures/rules/${id}/${name}.expected.json`))
      .filter((finding) => finding.rule === id)
      .map(({ fix }) => fix);
    expect(kinds).toContain(fixable);
    if (fixable !== 'fix') expect(kinds).not.toContain('fix');
    expect(findings(`test/fixtures/rules/${id}/hit.expected.json`).map((finding) => finding.rule)).toContain(id);
    expect(findings(`test/fixtures/rules/${id}/miss.expected.json`).map((finding) => finding.rule)).not.toContain(id);
  });

  test.each(LOCALES)('has a page with every section (%s)', (locale) => {
    const { text, headings } = readRulePage(id, locale);
    expect(text.startsWith(`# ${title[locale]}\n`)).toBe(true);
    expect(headings.filter((heading) => HEADINGS[locale].includes(heading))).toStrictEqual(HEADINGS[locale]);
    expect(text.endsWith('\n') && !/[ \t]$/m.test(text)).toBe(true);
    expect(text).toContain(documentationUrl(docs.page, locale));
    for (const name of Object.keys(options)) expect(text).toContain(`\`${name}\``);
    const named = [...text.matchAll(/<[!]-- also: ([a-z, -]+?) -->/g)].flatMap(([, list = '']) => list.split(/,\s*/));
    expect(
      named.filter((other) => !ids.includes(other)),
      rulePagePath(id, locale),
    ).toStrictEqual([]);
  });
});

interface ExpectedFinding {
  readonly rule: string;
  readonly fix: string;
}

function findings(path: string): readonly ExpectedFinding[] {
  if (!existsSync(join(REPOSITORY, path))) return [];
  return (JSON.parse(read(path)) as { readonly findings: readonly ExpectedFinding[] }).findings;
}
