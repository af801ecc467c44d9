import { describe, expect, it } from 'vitest';
import type { OptionTable } from '../../../server/src/cli/args/command.ts';
import { parseArguments } from '../../../server/src/cli/args/parse.ts';
import { say } from '../../../server/src/cli/locale.ts';

const help = { en: '', 'zh-cn': '' };

const table = {
  values: { type: 'string', short: 'f', multiple: true, value: 'LAYER', help },
  format: { type: 'string', value: 'FORMAT', choices: ['text', 'json'], default: 'text', help },
  output: { type: 'string', multiple: true, value: 'FILE', default: 'a.txt', help },
  namespace: {
    type: 'string',
    value: 'NS',
    pattern: /^[a-z]+$/,
    shape: { en: 'It is a name.', 'zh-cn': '应为名称。' },
    help,
  },
  fix: { type: 'boolean', help },
} as const satisfies OptionTable;

function parse(...argv: string[]) {
  const parsed = parseArguments(argv, table);
  return 'problem' in parsed ? say(parsed.problem, 'en') : parsed;
}

describe('parseArguments', () => {
  it('fills in defaults', () => {
    expect(parse()).toEqual({
      options: { values: [], format: 'text', output: ['a.txt'], namespace: undefined, fix: false },
      operands: [],
      given: [],
    });
  });

  it('reads options and operands in any order', () => {
    expect(
      parse('a.yaml', '-f', 'low.yaml', '--fix', '-fhigh.yaml', '--format=json', '-', '--', '--fix'),
    ).toMatchObject({
      options: { values: ['low.yaml', 'high.yaml'], format: 'json', namespace: undefined, fix: true },
      operands: ['a.yaml', '-', '--fix'],
    });
  });

  it('keeps the order of options', () => {
    expect(parse('--output', 'x', '-f', 'low.yaml', 'a.yaml', '--fix', '--output=y')).toMatchObject({
      options: { output: ['x', 'y'] },
      given: [
        { name: 'output', value: 'x' },
        { name: 'values', value: 'low.yaml' },
        { name: 'fix', value: '' },
        { name: 'output', value: 'y' },
      ],
    });
  });

  it('takes - as the value of an option', () => {
    expect(parse('-f', '-')).toMatchObject({ options: { values: ['-'] }, operands: [] });
  });

  it.each([
    [['--fromat', 'json'], 'Unknown option --fromat. Did you mean --format?'],
    [['--frobnicate'], 'Unknown option --frobnicate.'],
    [['-x'], 'Unknown option -x.'],
    [['--__proto__'], 'Unknown option --__proto__.'],
    [['--constructor=1'], 'Unknown option --constructor.'],
    [['--hepl'], 'Unknown option --hepl. Did you mean --help?'],
    [['--format'], '--format needs a value: text|json.'],
    [['--format='], '--format needs a value: text|json.'],
    [['--namespace', '--fix'], '--namespace needs a value: NS.'],
    [['-f'], '-f needs a value: LAYER.'],
    [['--fix=yes'], '--fix takes no value.'],
    [['--format', 'xml'], '--format cannot be "xml". It is one of text, json.'],
    [['--format', 'text', '--format', 'json'], '--format may be given only once.'],
    [['--namespace', 'A_B'], '--namespace cannot be "A_B". It is a name.'],
  ])('%j is wrong usage', (argv, sentence) => {
    expect(parse(...argv)).toBe(sentence);
  });
});
