import type { Layer, Place } from '../values/layer.ts';
import { nodeAt } from '../yaml/nodeAt.ts';
import { rangeOf } from '../yaml/rangeOf.ts';

/** Where the other layers of an installation write the key at an offset of one of them, the one that wins first. */
export function definitionsAt(layers: readonly Layer[], layer: number, offset: number): readonly Place[] {
  const document = layers[layer]?.document;
  const found = document && nodeAt(document, offset);
  if (!found || found.path.length === 0) return [];
  const places = layers.flatMap(({ document: other }, index): readonly Place[] => {
    const range = index === layer ? undefined : rangeOf(other, found.path, true);
    return range ? [{ layer: index, ...(range.key ?? range.value) }] : [];
  });
  return places.toReversed();
}
