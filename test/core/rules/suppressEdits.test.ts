import { describe, expect, test } from 'vitest';
import { type Analysis, type AnalysisSettings, analyse } from '../../../server/src/core/analyse.ts';
import type { Finding } from '../../../server/src/core/rules/finding.ts';
import { suppressionEdits } from '../../../server/src/core/rules/suppressEdits.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { readCorpus } from '../../helpers/corpus.ts';
import { readRuleFixtures } from '../../helpers/ruleFixtures.ts';

/** The text after a finding of `some-rule` at `^` (which is taken out) has been silenced. */
function silence(marked: string): string | undefined {
  const start = marked.indexOf('^');
  const text = marked.replace('^', '');
  const result = suppressionEdits(createValuesDocument(text), { rule: 'some-rule', start });
  return 'edits' in result ? applyEdits(text, result.edits) : undefined;
}

const NEXT = '# zadig-ha-disable-next-line some-rule -- ';
const LINE = '# zadig-ha-disable-line some-rule -- ';

describe('the comment stands', () => {
  test.each<[string, string, string]>([
    ['above the line', 'a:\n  b: ^1\n', `a:\n  ${NEXT}\n  b: 1\n`],
    ['below the comments that are there', '# about a\n^a: 1\n', `# about a\n${NEXT}\na: 1\n`],
    ['behind the byte order mark', '\ufeff^a: 1\n', `\ufeff${NEXT}\na: 1\n`],
    ['with the line ends of the text', 'a:\r\n    ^b: 1\r\n', `a:\r\n    ${NEXT}\r\n    b: 1\r\n`],
    ['with lone carriage returns', 'a:\r  ^b: 1\r', `a:\r  ${NEXT}\r  b: 1\r`],
    ['above a value on a line of its own', 'a:\n  ^"x"\n', `a:\n  ${NEXT}\n  "x"\n`],
    ['above a block scalar', 'a: ^|\n  x\n', `${NEXT}\na: |\n  x\n`],
    ['behind a block scalar that keeps its breaks', 'a: |+\n  x\n\nb: ^1\n', `a: |+\n  x\n\n${NEXT}\nb: 1\n`],
    ['above an item', 'a:\n  - b: 1\n  - ^b: 2\n', `a:\n  - b: 1\n  ${NEXT}\n  - b: 2\n`],
    ['above what stands in braces', 'a: {b: ^1}\n', `${NEXT}\na: {b: 1}\n`],
    ['in braces over several lines', 'a: {\n  b: ^1\n}\n', `a: {\n  ${NEXT}\n  b: 1\n}\n`],
    ['above the marker of the document', '--- {b: ^1}\n', `${NEXT}\n--- {b: 1}\n`],
    ['in front of tabs that only braces allow', '{\n\t"a": ^1 }\n', `{\n${NEXT}\n\t"a": 1 }\n`],
    ['for the file, where there is no content', '^# nothing\n', '# zadig-ha-disable-file some-rule -- \n# nothing\n'],
    ['for the file, where there is nothing', '^', '# zadig-ha-disable-file some-rule -- \n'],
    ['behind the line whose begin lies in a text', 'a: {b: "x\n  y", c: ^1}\n', `a: {b: "x\n  y", c: 1} ${LINE}\n`],
    [
      'in the comment above',
      `# zadig-ha-disable-next-line other -- r\n^a: 1\n`,
      '# zadig-ha-disable-next-line other, some-rule -- r\na: 1\n',
    ],
    [
      'in a comment further above',
      '# zadig-ha-disable-next-line other\n# x\n^a: 1\n',
      '# zadig-ha-disable-next-line other, some-rule\n# x\na: 1\n',
    ],
    [
      'in the comment behind',
      'a: ^1 # zadig-ha-disable-line other -- r\n',
      'a: 1 # zadig-ha-disable-line other, some-rule -- r\n',
    ],
    [
      'beside a comment of another kind',
      '# zadig-ha-disable other\na: ^1 # x\n',
      `# zadig-ha-disable other\n${NEXT}\na: 1 # x\n`,
    ],
  ])('%s', (_, marked, expected) => {
    expect(silence(marked)).toBe(expected);
  });

  test('nowhere, where both ends of the line lie in texts', () => {
    expect(silence('a: {b: "x\n  y", c: ^1, d: "x\n  y"}\n')).toBeUndefined();
    expect(silence('a: |\n  x\n  ^y\n')).toBeUndefined();
  });

  test('nowhere for comments that are of no use: they are removed', () => {
    const document = createValuesDocument('a: 1 # zadig-ha-disable-line\n');
    expect(suppressionEdits(document, { rule: 'unused-suppression', start: 5 })).toHaveProperty('refused');
  });
});

describe('with the comment the finding is gone, and nothing else', () => {
  const files = [
    ...readRuleFixtures().map(({ rule, name, text, settings }) => ({ name: `${rule}/${name}`, text, settings })),
    ...readCorpus().map(({ name, text }) => ({ name, text, settings: {} as AnalysisSettings })),
  ];

  test.each(files)('$name', ({ text, settings }) => {
    const before = analyse([{ path: 'values.yaml', document: createValuesDocument(text) }], settings);
    for (const finding of onePerLineAndRule(before)) {
      const [layer] = before.layers;
      const result = suppressionEdits(layer?.document ?? createValuesDocument(''), finding);
      // What stands in a comment cannot have another one beside it.
      if (finding.rule === 'unused-suppression' || finding.rule === 'file-comment') continue;
      if (!('edits' in result)) throw new Error(`no comment for ${finding.rule}`);
      const document = createValuesDocument(applyEdits(text, result.edits));
      const after = analyse([{ path: 'values.yaml', document }], settings);
      const gone = (other: Finding): boolean =>
        other.rule === finding.rule && lineOf(before, other) === lineOf(before, finding);
      expect(after.findings.map(({ rule }) => rule)).toStrictEqual(
        before.findings.filter((other) => !gone(other)).map(({ rule }) => rule),
      );
      expect(after.suppressed).toHaveLength(before.suppressed.length + before.findings.filter(gone).length);
    }
  });
});

function onePerLineAndRule(analysis: Analysis): readonly Finding[] {
  return [
    ...new Map(analysis.findings.map((finding) => [`${finding.rule} ${lineOf(analysis, finding)}`, finding])).values(),
  ];
}

function lineOf({ layers }: Analysis, { start }: Finding): number | undefined {
  return layers[0]?.document.lines.at(start).line;
}
