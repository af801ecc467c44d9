import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import type { Locale } from '../../../server/src/core/messages/localized.ts';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import { layersOf } from '../../helpers/ruleFixtures.ts';
import { readRulePage } from '../../helpers/rulePage.ts';

const locales: readonly Locale[] = ['en', 'zh-cn'];

/** A block of a page, on top of an installation that is right in everything else. */
function withBelow(block: string) {
  return layersOf({ name: 'block', text: block, below: 'high-availability' });
}

describe.each(rules.map(({ id, fixable }) => ({ id, fixable })))('$id', ({ id, fixable }) => {
  describe.each(locales)('%s', (locale) => {
    const page = () => readRulePage(id, locale);
    const rulesIn = (block: string) =>
      new Set(analyse(withBelow(block), page().settings).findings.map(({ rule }) => rule));

    test('the bad block breaks this rule, and no other that the page does not name', () => {
      const { bad, good, also } = page();
      const broken = rulesIn(bad);
      expect([...broken].filter((rule) => !also.includes(rule))).toStrictEqual([id]);
      const either = new Set([...broken, ...rulesIn(good)]);
      expect(also.filter((rule) => !either.has(rule))).toStrictEqual([]);
    });

    test('the good block breaks no rule that the page does not name', () => {
      const { good, also } = page();
      const broken = rulesIn(good);
      expect([...broken].filter((rule) => !also.includes(rule))).toStrictEqual([]);
      expect(broken).not.toContain(id);
    });

    test.runIf(fixable === 'fix')('the fix of the bad block gives the good one', () => {
      const { bad, good, settings } = page();
      expect(fixAll(withBelow(bad), settings).documents.at(-1)?.text).toBe(good);
    });
  });

  test('shows the same blocks in both languages', () => {
    const [english, chinese] = locales.map((locale) => readRulePage(id, locale));
    expect([chinese?.bad, chinese?.good]).toStrictEqual([english?.bad, english?.good]);
  });
});
