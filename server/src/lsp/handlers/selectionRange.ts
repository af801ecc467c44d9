import type { Position, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { type SelectionFinder, selectionFinder } from '../../core/yaml/structure/selection.ts';
import type { ValuesDocument } from '../../core/yaml/valuesDocument.ts';
import { offsetAt, rangeOf } from '../convert.ts';
import { defineYamlHandler } from '../yamlHandler.ts';

/** What a growing selection takes in, for each cursor. */
export const selectionRange = defineYamlHandler<SelectionRangeParams, SelectionRange[]>((document, { positions }) => {
  const find = selectionFinder(document);
  return positions.map((position) => chainAt(document, find, position));
});

function chainAt(document: ValuesDocument, find: SelectionFinder, position: Position): SelectionRange {
  const largestFirst = find(offsetAt(document, position)).toReversed();
  return (
    largestFirst.reduce<SelectionRange | undefined>(
      (parent, range) => ({ range: rangeOf(document, range), ...(parent && { parent }) }),
      undefined,
    ) ?? { range: { start: position, end: position } }
  );
}
