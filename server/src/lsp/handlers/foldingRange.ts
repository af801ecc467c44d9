import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldsOf } from '../../core/yaml/structure/folds.ts';
import { rangeOf } from '../convert.ts';
import { defineYamlHandler } from '../yamlHandler.ts';

/** What can be hidden. Null rather than nothing lets the editor go by indentation. */
export const foldingRange = defineYamlHandler<FoldingRangeParams, FoldingRange[]>((document, _params, client) => {
  const folds = foldsOf(document, client.maxFolds);
  if (!folds) return null;
  return folds.map((fold) => {
    const { start, end } = rangeOf(document, fold);
    const kind = fold.kind === undefined ? {} : { kind: fold.kind };
    if (client.foldsLines) return { startLine: fold.startLine, endLine: fold.endLine, ...kind };
    return {
      startLine: start.line,
      startCharacter: start.character,
      endLine: end.line,
      endCharacter: end.character,
      ...kind,
    };
  });
});
