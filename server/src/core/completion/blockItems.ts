import { BLOCKS, type Block } from '../snippets/blocks.ts';
import type { Leaf } from '../snippets/fill.ts';
import { compareBlock, isContradicted } from '../snippets/merge.ts';
import { withTabStops } from '../snippets/snippetText.ts';
import { blockText, treeOf } from '../snippets/tree.ts';
import { applyEdits, type TextEdit } from '../yaml/edit.ts';
import { assign } from '../yaml/editors/assign.ts';
import { blockLines, flowPieces } from '../yaml/editors/render.ts';
import { startsWith } from '../yaml/path.ts';
import { createValuesDocument, type ValuesDocument } from '../yaml/valuesDocument.ts';
import { BLOCK_RANK } from './rank.ts';
import { type Spot, slotText } from './spot.ts';
import type { CompletionRequest, Suggestion } from './suggestion.ts';

/**
 * Whole blocks, for the map that is being written and all that the block needs elsewhere: what is missing here goes
 * where the cursor stands, the rest is merged where it belongs. Values that are there stay.
 */
export function blockSuggestions(spot: Spot, request: CompletionRequest): readonly Suggestion[] {
  if (!spot.slot.open) return [];
  const fitting = BLOCKS.filter((block) => startsWith(block.at, spot.path) && !isContradicted(spot.document, block));
  return fitting.flatMap((block) => suggest(block, spot, request) ?? []);
}

function suggest(block: Block, spot: Spot, { chartVersion, locale }: CompletionRequest): Suggestion | undefined {
  const { path, present, slot, document } = spot;
  const { missing, kept } = compareBlock(document, block, chartVersion);
  // A title that speaks of two replicas must not leave one.
  if (kept.some((other) => other.at(-1) === 'replicas') && block.at.length > 0) return undefined;
  const isHere = (leaf: Leaf): boolean => startsWith(leaf.path, path) && !present.has(String(leaf.path[path.length]));
  const here = missing.filter(isHere);
  if (here.length === 0) return undefined;
  const value = treeOf(here, path);
  const lines =
    slot.flow === false ? blockLines(value, document.style) : [flowPieces(value, document.style, slot.flow === 'json')];
  const written = { ...slot.range, text: slotText(slot, lines) };
  const placed = withElsewhere(
    document,
    written,
    slot.edits,
    missing.filter((leaf) => !isHere(leaf)),
  );
  if (!placed) return undefined;
  return {
    label: block.id,
    kind: 'block',
    source: 'own',
    rank: BLOCK_RANK,
    detail: block.title[locale],
    documentation: `${block.description[locale]}\n\n\`\`\`yaml\n${blockText(block, chartVersion)}\n\`\`\``,
    edit: { ...placed.edit, text: withTabStops(placed.edit.text, new Map()) },
    additionalEdits: placed.others,
    filter: slot.quote + block.id,
    deprecated: false,
    closed: false,
  };
}

/**
 * What has to be written outside of a place once the place is filled. Edits that touch the new text become part of it;
 * undefined where something stands in the way.
 */
function withElsewhere(
  document: ValuesDocument,
  written: TextEdit,
  emptied: readonly TextEdit[],
  leaves: readonly Leaf[],
): { readonly edit: TextEdit; readonly others: readonly TextEdit[] } | undefined {
  if (leaves.length === 0) return { edit: written, others: emptied };
  // A written null that becomes a map would move the places of the others.
  if (emptied.length > 0) return undefined;
  const result = assign(createValuesDocument(applyEdits(document.text, [written]), document), leaves);
  if ('refused' in result) return undefined;
  const begin = written.start;
  const end = begin + written.text.length;
  const grown = end - written.end;
  const inside = result.edits.filter((edit) => edit.start >= begin && edit.end <= end);
  const others = result.edits.filter((edit) => !inside.includes(edit));
  if (others.some((edit) => edit.start < end && edit.end > begin)) return undefined;
  const relative = inside.map((edit) => ({ ...edit, start: edit.start - begin, end: edit.end - begin }));
  return {
    edit: { ...written, text: applyEdits(written.text, relative).replaceAll('\r\n', '\n') },
    others: others.map((edit) =>
      edit.start < begin ? edit : { ...edit, start: edit.start - grown, end: edit.end - grown },
    ),
  };
}
