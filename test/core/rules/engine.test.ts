import { describe, expect, test, vi } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { childrenOf } from '../../../server/src/core/catalog/schema.ts';
import { format } from '../../../server/src/core/messages/localized.ts';
import { type RuleSetting, runRules } from '../../../server/src/core/rules/engine.ts';
import { type Finding, fixKind } from '../../../server/src/core/rules/finding.ts';
import { defineRule, type Report, type Rule, type RuleContext } from '../../../server/src/core/rules/rule.ts';
import { createValues } from '../../../server/src/core/values/values.ts';
import type { EditResult } from '../../../server/src/core/yaml/edit.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { knownPaths } from '../../helpers/knownPaths.ts';

const TEXT = 'a: 1\nb: 2\nc: 3\n';

/** A rule that does what `check` does. */
function rule(id: string, check: (context: RuleContext) => void, more: Partial<Rule> = {}): Rule {
  const title = { en: 'A title', 'zh-cn': '标题' };
  const found = { en: 'Found {what}', 'zh-cn': '发现 {what}' };
  const change = { en: 'Change it', 'zh-cn': '修改' };
  return defineRule({
    id,
    category: 'keys',
    severity: 'warning',
    fixable: 'fix',
    title,
    messages: { found, change },
    docs: { page: 'high-availability' },
    check,
    ...more,
  });
}

/** A rule that reports once. */
const reporting = (id: string, report: Partial<Report>, more: Partial<Rule> = {}): Rule =>
  rule(id, (context) => context.report({ at: place(0, 4), messageId: 'found', ...report }), more);

const place = (start: number, end: number, layer = 0) => ({ layer, start, end, path: ['a'] });

interface RunOptions {
  readonly version?: string;
  readonly profile?: 'ha' | 'standalone';
  readonly settings?: Readonly<Record<string, RuleSetting>>;
}

function run(rules: readonly Rule[], { version = '4.3', profile = 'ha', settings = {} }: RunOptions = {}) {
  const layers = [{ path: 'values.yaml', document: createValuesDocument(TEXT) }];
  const reason = { en: '', 'zh-cn': '' };
  const chart = { version, source: 'declared' as const, reason };
  return runRules(rules, { values: createValues(layers, version), chart, profile, settings });
}

const ids = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule: id }) => id);

describe('a finding', () => {
  test('carries what the rule and its report say', () => {
    const related = [{ at: place(5, 9), messageId: 'found', data: { what: 'this' } }];
    const [finding] = run([reporting('one', { at: place(0, 4), data: { what: 'that' }, related })]);
    expect(finding).toMatchObject({
      rule: 'one',
      severity: 'warning',
      layer: 0,
      start: 0,
      end: 4,
      valuePath: ['a'],
      page: 'high-availability',
      message: { text: { en: 'Found {what}' }, data: { what: 'that' } },
      related: [{ start: 5, end: 9, message: { data: { what: 'this' } } }],
    });
  });

  test('comes once, however often a rule reports it', () => {
    const twice = rule('twice', ({ report }) => {
      for (let count = 0; count < 2; count++) report({ at: place(0, 4), messageId: 'found', data: { what: 'a' } });
      report({ at: place(0, 4), messageId: 'found', data: { what: 'b' } });
    });
    expect(run([twice]).map(({ message }) => message.data['what'])).toStrictEqual(['a', 'b']);
  });

  test('stands in the order of places, then of rules', () => {
    const at = (id: string, start: number, end: number) => reporting(id, { at: place(start, end) });
    const rules = [at('late', 10, 14), at('b', 5, 9), at('short', 5, 6), at('a', 5, 9), at('early', 0, 4)];
    expect(ids(run(rules))).toStrictEqual(['early', 'short', 'a', 'b', 'late']);
  });
});

describe('a rule that fails', () => {
  const fine = reporting('fine', {});
  const failed = 'The rule {rule} failed and was skipped: {reason}';

  test('by throwing costs one finding, and the others go on', () => {
    const broken = rule('broken', ({ report }) => {
      report({ at: place(0, 4), messageId: 'found' });
      throw new Error('no luck');
    });
    const findings = run([broken, fine]);
    expect(ids(findings)).toStrictEqual(['broken', 'fine']);
    expect(findings[0]).toMatchObject({
      severity: 'info',
      message: { text: { en: failed }, data: { rule: 'broken', reason: 'no luck' } },
      solutions: [],
    });
  });

  test.each<[string, Partial<Report>]>([
    ['a message that it does not have', { messageId: 'other' }],
    ['a place behind the text', { at: place(0, TEXT.length + 1) }],
    ['a place that ends before it starts', { at: place(4, 0) }],
    ['a place before the text', { at: place(-1, 4) }],
    ['a layer that is not there', { at: place(0, 4, 1) }],
    ['a related place outside', { related: [{ at: place(0, 99), messageId: 'found' }] }],
    ['a proposal for another layer', { proposals: [proposal([{ start: 0, end: 1, text: 'x' }], 3)] }],
    [
      'a proposal whose title it does not have',
      { proposals: [{ ...proposal([{ start: 0, end: 1, text: 'x' }]), title: 'no' }] },
    ],
    ['an edit outside the text', { proposals: [proposal([{ start: 0, end: 99, text: 'x' }])] }],
    [
      'edits that overlap',
      {
        proposals: [
          proposal([
            { start: 0, end: 3, text: 'x' },
            { start: 2, end: 4, text: 'y' },
          ]),
        ],
      },
    ],
  ])('by reporting %s costs one finding', (_, report) => {
    const findings = run([reporting('faulty', report), fine]);
    expect(ids(findings)).toStrictEqual(['faulty', 'fine']);
    expect(findings[0]?.message.text.en).toBe(failed);
    expect(findings[0]?.severity).toBe('info');
  });
});

describe('proposals whose edits are worked out later', () => {
  const later = (edits: () => EditResult) => reporting('one', { proposals: [{ ...proposal([]), edits }] });

  test('are asked for them when somebody looks, and once', () => {
    const edits = vi.fn(() => ({ edits: [{ start: 3, end: 4, text: '2' }] }));
    const [finding] = run([later(edits)]);
    expect(edits).not.toHaveBeenCalled();
    expect(finding?.solutions).toMatchObject([{ kind: 'fix', layer: 0, edits: [{ start: 3, end: 4, text: '2' }] }]);
    expect(finding && fixKind(finding)).toBe('fix');
    expect(edits).toHaveBeenCalledOnce();
  });

  test('go with the finding where it is copied or printed', () => {
    const [finding] = run([later(() => ({ edits: [{ start: 3, end: 4, text: '2' }] }))]);
    expect({ ...finding }).toStrictEqual(finding);
    expect(JSON.parse(JSON.stringify(finding))).toMatchObject({ solutions: [{ edits: [{ text: '2' }] }] });
  });

  test.each<[string, () => EditResult]>([
    ['outside the text', () => ({ edits: [{ start: 0, end: 99, text: 'x' }] })],
    [
      'that cannot be found',
      () => {
        throw new Error('lost');
      },
    ],
  ])('cost the solution and nothing else where they are %s', (_, edits) => {
    const [finding] = run([later(edits)]);
    expect(finding).toMatchObject({ rule: 'one', solutions: [] });
  });
});

describe('proposals', () => {
  test('keep their order; the edits are sorted', () => {
    const ask = { ...proposal([{ start: 10, end: 11, text: 'x' }]), kind: 'ask' as const };
    const fix = proposal([
      { start: 8, end: 9, text: '3' },
      { start: 3, end: 4, text: '2' },
    ]);
    const [finding] = run([reporting('one', { proposals: [ask, fix] })]);
    expect(finding?.solutions.map(({ kind }) => kind)).toStrictEqual(['ask', 'fix']);
    expect(finding?.solutions[1]?.edits.map(({ start }) => start)).toStrictEqual([3, 8]);
    expect(finding && fixKind(finding)).toBe('fix');
  });

  test('that are refused, empty or change nothing are left out', () => {
    const proposals = [
      { ...proposal([]), edits: { refused: 'shared' as const } },
      proposal([]),
      proposal([{ start: 0, end: 1, text: 'a' }]),
    ];
    const [finding] = run([reporting('one', { proposals })]);
    expect(finding?.solutions).toStrictEqual([]);
    expect(finding && fixKind(finding)).toBe('none');
  });
});

describe('settings', () => {
  const one = reporting('one', {});

  test('switch a rule off, in both spellings', () => {
    expect(run([one], { settings: { one: 'off' } })).toStrictEqual([]);
    expect(run([one], { settings: { one: { severity: 'off' } } })).toStrictEqual([]);
    expect(ids(run([one], { settings: { other: 'off' } }))).toStrictEqual(['one']);
  });

  test('give another severity, which wins over that of the report', () => {
    const light = reporting('light', { severity: 'hint' });
    expect(run([light])[0]?.severity).toBe('hint');
    expect(run([light], { settings: { light: 'error' } })[0]?.severity).toBe('error');
    expect(run([one], { settings: { one: { severity: 'info' } } })[0]?.severity).toBe('info');
    expect(run([one], { settings: { one: { min: 3 } } })[0]?.severity).toBe('warning');
  });

  test.each<[RuleSetting, number]>([
    [{ min: 3 }, 3],
    [{ min: 2 }, 2],
    [{ min: 1 }, 2],
    [{ min: 2.5 }, 2],
    [{ min: 'many' }, 2],
    [{ other: 5 }, 2],
    ['error', 2],
  ])('%j gives the option %i', (setting, expected) => {
    let seen: number | undefined;
    const description = { en: 'least', 'zh-cn': '最少' };
    const options = { min: { type: 'integer' as const, default: 2, minimum: 2, description } };
    const optional = rule(
      'optional',
      (context) => {
        seen = context.options['min'];
      },
      { options },
    );
    run([optional], { settings: { optional: setting } });
    expect(seen).toBe(expected);
  });
});

describe('a rule applies', () => {
  test('in the profile it is for', () => {
    const rules = [reporting('ha', {}, { profile: 'ha' }), reporting('both', {})];
    expect(ids(run(rules))).toStrictEqual(['both', 'ha']);
    expect(ids(run(rules, { profile: 'standalone' }))).toStrictEqual(['both']);
  });

  test.each([
    ['1.18', ['until']],
    ['2.2', ['since', 'until']],
    ['3.4', ['since', 'until']],
    ['4.0', ['since']],
    ['10.0', ['since']],
  ])('in chart %s to %j', (version, expected) => {
    const rules = [reporting('since', {}, { since: '2.2' }), reporting('until', {}, { until: '3.4' })];
    expect(ids(run(rules, { version }))).toStrictEqual(expected);
  });
});

function proposal(
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
  layer = 0,
) {
  return { kind: 'fix' as const, title: 'change', layer, edits: { edits } };
}

test.each([
  'mongodb://root:Xq7Wv9Zk2@mongo.example.com/?replicaSet=a',
  'https://Xq7Wv9Zk2@example.com/?token=Xq7Wv9Zk2',
  'root:Xq7Wv9Zk2@tcp(mysql.example.com)/zadig',
])('no message, title or remark repeats the password in %s, whatever key it stands at', (address) => {
  const leaves = knownPaths().filter((path) => childrenOf(path).size === 0);
  let found = 0;
  for (const path of leaves) {
    const text = path.map((step, depth) => `${'  '.repeat(depth)}${step}:`).join('\n');
    const document = createValuesDocument(`${text} ${JSON.stringify(address)}\n`);
    for (const finding of analyse([{ path: '', document }], { chartVersion: '4.3' }).findings) {
      const { message, solutions, related } = finding;
      const said = [message, ...solutions.map(({ title }) => title), ...related.map((one) => one.message)];
      for (const { text: words, data } of said) {
        expect(format(words, data, 'en'), finding.rule).not.toContain('Xq7Wv9Zk2');
        found++;
      }
    }
  }
  expect(found).toBeGreaterThan(100);
});
