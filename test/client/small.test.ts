import { describe, expect, test } from 'vitest';
import { coalesce } from '../../client/src/coalesce.ts';
import { escapeGlob } from '../../client/src/escapeGlob.ts';
import { locationUri } from '../../client/src/itemLocation.ts';
import { docsLanguage, isRuleId, pageTitle, rulePages } from '../../client/src/ruleDocs.ts';
import { viewState } from '../../client/src/views/viewState.ts';
import { globMatcher } from '../../server/src/core/config/glob.ts';

describe('the state of the view', () => {
  const facts = { hasChecklist: false, serverWanted: false, server: 'stopped', active: 'other' } as const;

  test.each([
    ['ready', { hasChecklist: true, server: 'failed' as const }],
    ['noFile', {}],
    ['notValues', { active: 'yaml' as const }],
    ['notValues', { active: 'yaml' as const, serverWanted: true, server: 'running' as const }],
    ['disabled', { active: 'disabled' as const }],
    ['serverStopped', { serverWanted: true, server: 'failed' as const, active: 'yaml' as const }],
    ['loading', { serverWanted: true, server: 'starting' as const, active: 'yaml' as const }],
    // A dead server is no news to somebody who has no values file open.
    ['noFile', { server: 'failed' as const }],
  ])('%s for %o', (state, more) => {
    expect(viewState({ ...facts, ...more })).toBe(state);
  });
});

describe('rule pages', () => {
  test('a rule id is no path', () => {
    expect(isRuleId('single-replica')).toBe(true);
    for (const other of ['../secret', 'a/b', '', 'A-b', 'zh-cn/', 'a--b', undefined, 7, {}]) {
      expect(isRuleId(other)).toBe(false);
    }
  });

  test('the setting goes before the display language', () => {
    expect(docsLanguage('en', 'zh-cn')).toBe('en');
    expect(docsLanguage('auto', 'zh-cn')).toBe('zh-cn');
    expect(docsLanguage('auto', 'zh-tw')).toBe('zh-cn');
    expect(docsLanguage(undefined, 'de')).toBe('en');
  });

  test('English stands in where a translation is missing', () => {
    expect(rulePages('dotted-key', 'zh-cn')).toStrictEqual([
      'docs/rules/zh-cn/dotted-key.md',
      'docs/rules/dotted-key.md',
    ]);
    expect(rulePages('dotted-key', 'en')).toStrictEqual(['docs/rules/dotted-key.md']);
  });

  test('the title is the first heading', () => {
    expect(pageTitle('---\nid: x\n---\n\n# Dotted keys \n\n## Why\n')).toBe('Dotted keys');
    expect(pageTitle('no heading')).toBe('');
  });
});

describe('where an item is', () => {
  const folder = 'file:///w/prod';
  const document = 'file:///w/prod/zadig/values%20a.yaml';

  test.each([
    ['the document by its relative path', 'zadig/values a.yaml', document],
    ['the document by its name', 'values a.yaml', document],
    ['the document by its absolute path', '/w/prod/zadig/values a.yaml', document],
    ['an address', 'file:///w/other.yaml', 'file:///w/other.yaml'],
    ['a sibling layer', 'zadig/values-prod #1.yaml', 'file:///w/prod/zadig/values-prod%20%231.yaml'],
    ['a Windows path', 'zadig\\base.yaml', 'file:///w/prod/zadig/base.yaml'],
  ])('%s', (_name, path, expected) => {
    expect(locationUri(path, document, folder)).toBe(expected);
  });

  test('an unsaved document', () => {
    expect(locationUri('Untitled-1', 'untitled:Untitled-1', undefined)).toBe('untitled:Untitled-1');
  });
});

test('an escaped path is a glob for itself alone', () => {
  const path = 'a/values[1]{x,y}*?.yaml';
  expect(escapeGlob(path)).toBe('a/values[[]1][{]x,y}[*][?].yaml');
  expect(globMatcher(`**/${escapeGlob(path)}`)(`/w/${path}`)).toBe(true);
  expect(globMatcher(`**/${escapeGlob(path)}`)('/w/a/values1x*?.yaml')).toBe(false);
});

describe('coalesced work', () => {
  test('runs once at a time and once more for all that came meanwhile', async () => {
    let running = 0;
    let runs = 0;
    let most = 0;
    const work = coalesce(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      runs += 1;
      running -= 1;
    });
    await Promise.all([work(), work(), work(), work()]);
    expect([runs, most]).toStrictEqual([2, 1]);
    await work();
    expect([runs, most]).toStrictEqual([3, 1]);
  });

  test('may be asked for by the work itself', async () => {
    let runs = 0;
    const work = coalesce(async () => {
      runs += 1;
      if (runs < 3) void work();
    });
    await work();
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs).toBe(3);
  });

  test('goes on after a failure', async () => {
    let runs = 0;
    const work = coalesce(async () => {
      runs += 1;
      if (runs === 1) throw new Error('first');
    });
    const [first, second] = await Promise.allSettled([work(), work()]);
    expect([first.status, second.status]).toStrictEqual(['rejected', 'fulfilled']);
  });
});
