import { expect, test } from 'vitest';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { snippetEdits } from '../../server/src/lsp/workspaceEdit.ts';

function snippets(text: string, ...edits: readonly (readonly [start: number, end: number, text: string])[]): unknown {
  const document = createValuesDocument(text);
  const converted = snippetEdits(
    document,
    edits.map(([start, end, inserted]) => ({ start, end, text: inserted })),
  );
  return converted.map((edit) => ('snippet' in edit ? edit.snippet.value : { plain: edit.newText }));
}

test.each([
  ['<a>', [`\${1:<a>}`]],
  ['x: <a>, y: <b>', [`x: \${1:<a>}, y: \${2:<b>}`]],
  ['<a> <b> <a>', [`\${1:<a>} \${2:<b>} \${1:<a>}`]],
  ['$x } \\ <a}$>', [`\\$x \\} \\\\ \${1:<a\\}\\$>}`]],
  ['no placeholder $1', [{ plain: 'no placeholder $1' }]],
  ['< a\n>', [{ plain: '< a\n>' }]],
])('%j', (text, expected) => {
  expect(snippets('', [0, 0, text])).toEqual(expected);
});

test('the same placeholder in two edits is one tab stop', () => {
  expect(snippets('a: 1\nb: 2\n', [3, 4, '<p>'], [8, 9, '<p> <q>'])).toEqual([`\${1:<p>}`, `\${1:<p>} \${2:<q>}`]);
});

test('a snippet of several lines begins at the start of its line', () => {
  const document = createValuesDocument('a:\n  b: $1\n');
  const [edit] = snippetEdits(document, [{ start: 10, end: 10, text: '\n  c: <d>' }]);
  expect(edit).toEqual({
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } },
    snippet: { kind: 'snippet', value: `  b: \\$1\n  c: \${1:<d>}` },
  });
});
