import { describe, expect, test } from 'vitest';
import { type Context, contextAt, nodeAt, rangeOf } from '../../../server/src/core/yaml/locate.ts';
import { formatPath, type Path, parsePath } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { cursor } from '../../helpers/cursor.ts';

/** A context in one line: what it is, where, what is typed and what would be replaced. */
function describeContext(marked: string): string {
  const { text, offset } = cursor(marked);
  const context: Context = contextAt(createValuesDocument(text), offset);
  const path = formatPath(context.path);
  const replaced = text.slice(context.range.start, context.range.end);
  if (context.kind === 'empty') {
    const list = context.list ? ` list=${formatPath(context.list)}` : '';
    return `empty ${path} column ${context.column}${list}`;
  }
  if (context.kind === 'comment') return `comment ${path} ${replaced}`;
  const known = ('entry' in context && context.entry) || ('node' in context && context.node) ? ' known' : '';
  const blank = 'needsBlank' in context && context.needsBlank ? ' needs blank' : '';
  return `${context.kind} ${path} ${JSON.stringify(context.prefix)} of ${JSON.stringify(replaced)}${known}${blank}${context.flow ? ' flow' : ''}`;
}

describe('keys', () => {
  test.each([
    ['re|', 'key  "re" of "re"'],
    ['|a: 1', 'key  "" of "a" known'],
    ['ke|y: v', 'key  "ke" of "key" known'],
    ['key|: v', 'key  "key" of "key" known'],
    ['a: 1\nre|', 'key  "re" of "re" known'],
    ['a: 1\nre|\nb: 1', 'key  "re" of "re"'],
    ['a:\n  re|\n  b: 1', 'key a "re" of "re"'],
    ['a:\n  re|', 'key a "re" of "re"'],
    ['a:\n  b: 1\n  re|\nc: 2', 'key a "re" of "re" known'],
    ['a:\n  re| # c\nc: 2', 'key a "re" of "re"'],
    ['a.b|.c: 1', 'key  "a.b" of "a.b.c" known'],
    ['"k|ey": 1', 'key  "k" of "\\"key\\"" known'],
    ["'k|", 'key  "k" of "\'k"'],
    ['? k|', 'key  "k" of "k" known'],
    ['? |', 'key  "" of "" known'],
    ['a:\n- b: 1\n  re|', 'key a[0] "re" of "re" known'],
    ['- - a|: 1', 'key [0][0] "a" of "a" known'],
    ['yes:\n  re|', 'key true "re" of "re"'],
    ['---\na|', 'key  "a" of "a"'],
    ['a: 1\n---\nb|: 2', 'key  "b" of "b"'],
    ['\ufeffa|: 1', 'key  "a" of "a" known'],
    ['{re|}', 'key  "re" of "re" known flow'],
    ['{|}', 'key  "" of "" flow'],
    ['{a: 1, |}', 'key  "" of "" flow'],
    ['{a: 1,|}', 'key  "" of "" flow'],
    ['{a: 1, b|: 2}', 'key  "b" of "b" known flow'],
    ['{a: 1, b|', 'key  "b" of "b" known flow'],
    ['a: {b: {c: 1, |', 'key a.b "" of "" flow'],
    ['a: [x, {y|: 1}]', 'key a[1] "y" of "y" known flow'],
    ['a: [x, y|: 1]', 'key a[1] "y" of "y" known flow'],
    ['{"a": 1,\n"b|": 2}', 'key  "b" of "\\"b\\"" known flow'],
    ['{\n  a: 1,\n  |\n}', 'key  "" of "" flow'],
    ['a: {\n  b: 1,\n\n  |', 'key a "" of "" flow'],
  ])('%j', (marked, expected) => {
    expect(describeContext(marked)).toBe(expected);
  });
});

describe('values', () => {
  test.each([
    ['a: |', 'value a "" of "" known'],
    ['a:|', 'value a "" of "" known needs blank'],
    ['a: | # c', 'value a "" of ""'],
    ['a: v|', 'value a "v" of "v" known'],
    ['a: v|al # c', 'value a "v" of "val" known'],
    ['a: two w|ords', 'value a "two w" of "two words" known'],
    ['a: v |', 'value a "v " of "v "'],
    ['a: "x|', 'value a "x" of "\\"x" known'],
    ['a: "x|y" # c', 'value a "x" of "\\"xy\\"" known'],
    ['a: http:|//x', 'value a "http:" of "http://x" known'],
    ['a: http|://x', 'value a "http" of "http://x" known'],
    ['a: x\n  y|', 'value a "x\\n  y" of "x\\n  y" known'],
    ['a: >\n  te|xt\n', 'value a ">\\n  te" of ">\\n  text\\n" known'],
    ['a: >\n  x\n\n  |', 'value a ">\\n  x\\n\\n  " of ">\\n  x\\n\\n  "'],
    ['a: >\n  |', 'value a ">\\n  " of ">\\n  " known'],
    ['a: >-|', 'value a ">-" of ">-" known'],
    ['a: "x\n\n  |\n  y"', 'value a "x\\n\\n  " of "\\"x\\n\\n  \\n  y\\"" known'],
    ['a: &x |', 'value a "" of "" known'],
    ['a: &x v|', 'value a "v" of "v" known'],
    ['a: &|x v', 'value a "" of "" known'],
    ['a: *x|', 'value a "*x" of "*x" known'],
    ['a: []|', 'value a "[]" of "[]" known'],
    ['? k\n: |', 'value k "" of "" known'],
    ['? k\n: v|', 'value k "v" of "v" known'],
    ['a: "unclosed\nb: |', 'value b "" of ""'],
    ['a: [1, 2\nc: |\n', 'value c "" of "" known'],
    ['x: {{ .a }}\nb: v|', 'value b "v" of "v" known'],
    ['{a: |}', 'value a "" of "" known flow'],
    ['{a: v|}', 'value a "v" of "v" known flow'],
    ['{a: v |}', 'value a "v " of "v " flow'],
    ['{"a":|}', 'value a "" of "" known flow'],
    ['a: [x: |]', 'value a[0].x "" of "" known flow'],
    ['a: {b: {c: |', 'value a.b.c "" of "" known flow'],
  ])('%j', (marked, expected) => {
    expect(describeContext(marked)).toBe(expected);
  });
});

describe('items', () => {
  test.each([
    ['- |', 'item [0] "" of "" known'],
    ['-|', 'item [0] "" of "" known needs blank'],
    ['- re|', 'item [0] "re" of "re" known'],
    ['a:\n- x\n- |', 'item a[1] "" of "" known'],
    ['a:\n- x\n-\n  y|', 'item a[1] "y" of "y" known'],
    ['a:\n- x|y # c\n', 'item a[0] "x" of "xy" known'],
    ['- - |', 'item [0][0] "" of "" known'],
    ['- >\n  x|\n', 'item [0] ">\\n  x" of ">\\n  x\\n" known'],
    ['- >\n  x\n  |', 'item [0] ">\\n  x\\n  " of ">\\n  x\\n  "'],
    ['[|]', 'item [0] "" of "" flow'],
    ['[1, |]', 'item [1] "" of "" flow'],
    ['[1|, 2]', 'item [0] "1" of "1" known flow'],
    ['[{a: 1}, x|', 'item [1] "x" of "x" known flow'],
    ['a:\n  b: [\n    |\n  ]\n', 'item a.b[0] "" of "" flow'],
    ['a:\n  b:\n    c: [\n    |\n    ]\n', 'item a.b.c[0] "" of "" flow'],
  ])('%j', (marked, expected) => {
    expect(describeContext(marked)).toBe(expected);
  });
});

describe('empty lines', () => {
  test.each([
    ['|', 'empty  column 0'],
    ['a: 1\n|', 'empty  column 0'],
    ['a: 1\n\n|\nb: 2', 'empty  column 0'],
    ['a:\n  |', 'empty a column 2'],
    ['a: # c\n  |', 'empty a column 2'],
    ['a:\n|', 'empty  column 0'],
    ['a:\n  b: 1\n  |', 'empty a column 2'],
    ['a:\n  b: 1\n    |', 'empty a column 4'],
    ['a:\n  b: 1\n|', 'empty  column 0'],
    ['a:\n  b:\n    c: 1\n\n  |\nd: 1', 'empty a column 2'],
    ['a:\n  b:\n\n    |\n  c: 1', 'empty a.b column 4'],
    ['a:\n    b: 1\n  |\n', 'empty  column 2'],
    ['a:\n  # c\n  |', 'empty a column 2'],
    ['a:\n- x\n|', 'empty  column 0 list=a'],
    ['a:\n  - x\n  |', 'empty a column 2 list=a'],
    ['a:\n  - b: 1\n    |', 'empty a[0] column 4'],
    ['a:\n  - b:\n      |', 'empty a[0].b column 6'],
    ['a:\n  -\n    |', 'empty a[0] column 4'],
    ['a: >\n  x\n|', 'empty  column 0'],
    ['  |  a: 1', 'empty  column 2'],
    ['a:\n|  b: 1', 'empty  column 0'],
    ['a: 1\n|# c', 'empty  column 0'],
    ['a:\n  |- x', 'empty a column 2'],
    ['a: 1\r\n|\r\n', 'empty  column 0'],
    ['a: 1\r\n|', 'empty  column 0'],
    ['[1\n', 'none'],
  ])('%j', (marked, expected) => {
    if (!marked.includes('|')) return;
    expect(describeContext(marked)).toBe(expected);
  });
});

describe('comments', () => {
  test.each([
    ['# c|', 'comment  # c'],
    ['#|', 'comment  #'],
    ['a: 1 # c| d\nb: 1', 'comment  # c d'],
    ['a:\n  b: 1\n  # c|\n  c: 1', 'comment a # c'],
    ['{a: 1, # c|\n}', 'comment  # c'],
    ['a: "x # y|"', 'value a "x # y" of "\\"x # y\\"" known'],
    ['a: >\n  # x|', 'value a ">\\n  # x" of ">\\n  # x" known'],
  ])('%j', (marked, expected) => {
    expect(describeContext(marked)).toBe(expected);
  });
});

describe('broken places', () => {
  test.each([
    ['a: b: c|', 'broken a "c" of "c"'],
    ['a: - |', 'broken  "" of ""'],
    ['a:\n\tb|', 'broken  "b" of "b"'],
    ['a:\n    b: 1\n  c|: 2', 'broken  "c" of "c"'],
    ['{a: 1\n  |', 'broken  "" of "" flow'],
    [']|', 'broken  "" of ""'],
    [`${'['.repeat(300)}|`, 'broken'],
    [`${'- '.repeat(300)}|`, 'broken'],
  ])('%j', (marked, expected) => {
    expect(describeContext(marked)).toMatch(expected);
  });
});

test('offsets outside count as the ends', () => {
  const document = createValuesDocument('ab: 1\n');
  expect(contextAt(document, -3)).toEqual(contextAt(document, 0));
  expect(contextAt(document, 99)).toEqual(contextAt(document, 6));
});

test('between carriage return and line feed is the end of the line', () => {
  const document = createValuesDocument('\r\na: {b: c\r\n  d}\r\n');
  expect(contextAt(document, 11)).toEqual(contextAt(document, 10));
  expect(contextAt(document, 1)).toEqual(contextAt(document, 0));
});

describe('nodes', () => {
  function describeNode(marked: string): string | undefined {
    const { text, offset } = cursor(marked);
    const found = nodeAt(createValuesDocument(text), offset);
    return found && `${found.part} ${formatPath(found.path)} ${text.slice(found.node.start, found.node.end)}`;
  }

  test.each([
    ['a|b: 1', 'key ab ab'],
    ['ab|: 1', 'key ab ab'],
    ['ab: |1', 'value ab 1'],
    ['ab: 1|', 'value ab 1'],
    ['ab:| 1', 'value  ab: 1'],
    ['ab: &x| 1', 'value ab 1'],
    ['a: {b: [1, 2|]}', 'value a.b[1] 2'],
    ['a: {b: [1, 2]|}', 'value a.b [1, 2]'],
    ['a: >\n  x|\nb: 1', 'value a >\n  x\n'],
    ['a: >\n  x\n|b: 1', 'key b b'],
    ['a: >\n  x\n|\nb: 1', 'value  a: >\n  x\n\nb: 1'],
    ['a: >\n  x|', 'value a >\n  x'],
    ['a: 1\n\n|\nb: 2', 'value  a: 1\n\n\nb: 2'],
    ['- - x|', 'value [0][0] x'],
    ['? [k|]\n: 1', 'key [""] [k]'],
    ['a: 1 |', undefined],
    ['|', undefined],
    ['# c|\na: 1', undefined],
  ])('%j', (marked, expected) => {
    expect(describeNode(marked)).toBe(expected);
  });
});

describe('ranges of paths', () => {
  function describeRange(text: string, path: string, through: boolean): readonly (string | undefined)[] | undefined {
    const found = rangeOf(createValuesDocument(text), path === '' ? [] : (parsePath(path) as Path), through);
    return (
      found && [found.key && text.slice(found.key.start, found.key.end), text.slice(found.value.start, found.value.end)]
    );
  }

  test.each([
    ['a: 1', '', [undefined, 'a: 1']],
    ['a:\n  b: 1 # c', 'a.b', ['b', '1']],
    ['a:\n  b: 1 # c', 'a', ['a', 'b: 1']],
    ['"a": &x !!str 1', 'a', ['"a"', '1']],
    ['a: 1\na: 2', 'a', ['a', '2']],
    ['a: [1, {b: 2}]', 'a[1].b', ['b', '2']],
    ['a: [1, {b: 2}]', 'a[0]', [undefined, '1']],
    ['a:', 'a', ['a', '']],
    ['a: 1', 'b', undefined],
    ['a: 1', 'a.b', undefined],
    ['a: [1]', 'a[1]', undefined],
    ['a: [1]', 'a.b', undefined],
    ['', '', undefined],
    ['x: &x {b: 1}\na: *x', 'a', ['a', '*x']],
    ['x: &x {b: 1}\na: *x', 'a.b', undefined],
    ['x: &x {b: 1}\na:\n  <<: *x', 'a.b', undefined],
  ])('%j: %s', (text, path, expected) => {
    expect(describeRange(text, path, false)).toEqual(expected);
  });

  test.each([
    ['x: &x {b: 1}\na: *x', 'a.b', ['b', '1']],
    ['x: &x {b: 1}\na:\n  <<: *x', 'a.b', ['b', '1']],
    ['x: &x {b: 1}\na:\n  b: 2\n  <<: *x', 'a.b', ['b', '1']],
    ['x: &x {b: 1}\na:\n  <<: *x\n  b: 2', 'a.b', ['b', '2']],
    ['x: &x {b: 1}\ny: &y {b: 2}\na:\n  <<: *x\n  <<: *y', 'a.b', ['b', '2']],
    ['x: &x {b: 1}\ny: &y {b: 2}\na:\n  <<: [*x, *y]', 'a.b', ['b', '1']],
    ['x: &x {c: 1}\ny: &y\n  <<: *x\na:\n  <<: [*x, *y, [*x], 5]', 'a.b', undefined],
    ['a: [*x, 1]', 'a[0]', undefined],
    ['a: [*x, 1]', 'a[1]', [undefined, '1']],
  ])('through aliases and merge keys: %j: %s', (text, path, expected) => {
    expect(describeRange(text, path, true)).toEqual(expected);
  });
});
