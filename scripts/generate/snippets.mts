import { NEWEST_VERSION } from '../../server/src/core/catalog/versions.ts';
import type { Block } from '../../server/src/core/snippets/blocks.ts';
import { withTabStops } from '../../server/src/core/snippets/snippetText.ts';
import { blockText } from '../../server/src/core/snippets/tree.ts';

/** The blocks as a snippet file of VS Code, which many editors can load. */
export function snippetFile(blocks: readonly Block[]): string {
  const snippets = blocks.map((block) => [
    block.title.en,
    {
      prefix: block.id,
      scope: 'yaml',
      description: block.description.en,
      body: withTabStops(blockText(block, NEWEST_VERSION), new Map()).split('\n'),
    },
  ]);
  return `${JSON.stringify(Object.fromEntries(snippets), undefined, 2)}\n`;
}
