import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { offsetAt, positionAt } from '../../server/src/lsp/convert.ts';

const texts = fc.string({ unit: fc.constantFrom('a', '中', '😀', '\n', '\r\n', '\r', '\u2028', '\t'), maxLength: 20 });

test('places are those of the protocol', () => {
  fc.assert(
    fc.property(texts, fc.nat(8), fc.nat(12), (text, line, character) => {
      const ours = createValuesDocument(text);
      const theirs = TextDocument.create('file:///a', 'yaml', 1, text);
      expect(offsetAt(ours, { line, character })).toBe(theirs.offsetAt({ line, character }));
    }),
  );
});

test('an offset is found again', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const document = createValuesDocument(text);
      for (let offset = 0; offset <= text.length; offset++) {
        if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
        expect(offsetAt(document, positionAt(document, offset))).toBe(offset);
      }
    }),
  );
});
