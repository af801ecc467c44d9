import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileReports } from '../../../server/src/cli/report/fileReports.ts';
import { fingerprint, numberedFingerprints } from '../../../server/src/cli/report/fingerprint.ts';
import { analyse } from '../../../server/src/core/analyse.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { findingWith } from '../../helpers/outcome.ts';
import { layersOf, type RuleFixture, readRuleFixtures } from '../../helpers/ruleFixtures.ts';

/** The fingerprints of all findings, sorted: what a baseline would hold. */
function prints({ name, below, settings }: RuleFixture, text: string): readonly string[] {
  const reports = fileReports(analyse(layersOf({ name, text, ...(below !== undefined && { below }) }), settings));
  return reports.flatMap(({ path, findings }) => numberedFingerprints(findings, path)).sort();
}

/** A key with what belongs to it: the comments before it, and the lines that are indented more. */
interface Part {
  readonly head: string;
  readonly body: string;
}

/** The keys of a block map at an indentation; what this cannot cut is one part. */
function parts(text: string): readonly Part[] {
  const indent = /^( *)["'\w]/m.exec(text)?.[1] ?? '';
  const heads = [...text.matchAll(new RegExp(`^(?: *#.*\n| *\n)*${indent}["'\\w][^\n]*\n`, 'gm'))];
  if (heads[0]?.index !== 0) return [{ head: '', body: text }];
  return heads.map(({ index, 0: head }, number) => ({
    head,
    body: text.slice(index + head.length, heads[number + 1]?.index),
  }));
}

/** Keys of every level in another order, with something between them. */
function shuffled(text: string, order: readonly number[], noises: readonly string[]): string {
  const cut = parts(text);
  const moved = cut.map((part, index) => ({ part, key: order[(index * 7 + cut.length) % order.length] ?? 0 }));
  return moved
    .sort((a, b) => a.key - b.key)
    .map(({ part: { head, body } }, index) => {
      const below = /^ *["'\w][^\n]*:/m.test(body) && head !== '' ? shuffled(body, order, noises) : body;
      return (noises[index % noises.length] ?? '') + head + below;
    })
    .join('');
}

/** What can be moved about by whole parts and by indentation without becoming something else. */
const movable = readRuleFixtures().filter(
  ({ name, text }) =>
    (name === 'hit' || name === 'boundary' || name === 'comment-heavy') &&
    !/[&*]\w|^---|zadig-ha|\{\{|\r|[|>][-+\d]*\n|^\s*- |\\\n|^\t|[{[,]\n/m.test(text) &&
    text.endsWith('\n') &&
    !hasRepeatedKeys(text),
);

function hasRepeatedKeys(text: string): boolean {
  return createValuesDocument(text).problems.length > 0;
}

const noise = fc.constantFrom('', '\n', '# a comment\n', '  # one that is indented: yes\n\n', '# 生产\n# 🚀\n');

describe('a fingerprint', () => {
  it('survives moved lines, comments, other indentation, and keys in another order', () => {
    expect(movable.length).toBeGreaterThan(100);
    const changed = fc.record({
      fixture: fc.constantFrom(...movable),
      order: fc.array(fc.nat(1000), { minLength: 11, maxLength: 11 }),
      noises: fc.array(noise, { minLength: 1, maxLength: 5 }),
      step: fc.constantFrom(1, 2, 3),
    });
    fc.assert(
      fc.property(changed, ({ fixture, order, noises, step }) => {
        const text = shuffled(fixture.text, order, noises).replace(/^ +/gm, (indent) => indent.repeat(step));
        expect(prints(fixture, text)).toEqual(prints(fixture, fixture.text));
      }),
      { numRuns: 300 },
    );
  });

  it('survives other line ends', () => {
    for (const fixture of readRuleFixtures().filter(({ name }) => name === 'hit'))
      expect(prints(fixture, fixture.text.replaceAll('\n', '\r\n'))).toEqual(prints(fixture, fixture.text));
  });

  it('is another one for another rule, key, value or file, but not for another place or wording', () => {
    const finding = findingWith('1');
    const print = fingerprint(finding, 'a');
    const others = [
      fingerprint(finding, 'b'),
      fingerprint({ ...finding, rule: 'b' }, 'a'),
      fingerprint({ ...finding, valuePath: '2' }, 'a'),
      fingerprint({ ...finding, message: { ...finding.message, data: { text: '2' } } }, 'a'),
    ];
    expect(new Set([print, ...others]).size).toBe(5);
    const reworded = { text: { en: 'x {text}', 'zh-cn': '' }, data: { text: 1 } };
    expect(fingerprint({ ...finding, line: 9, message: reworded } as typeof finding, 'a')).toBe(print);
    expect(print).toMatch(/^[0-9a-f]{32}$/);
  });

  it('counts what is equal', () => {
    const numbers = numberedFingerprints([findingWith('1'), findingWith('2'), findingWith('1')], 'a');
    expect(numbers.map((one) => one.split(':')[1])).toEqual(['1', '1', '2']);
  });
});
