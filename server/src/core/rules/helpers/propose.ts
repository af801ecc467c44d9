import type { MessageData } from '../../messages/localized.ts';
import type { Values } from '../../values/values.ts';
import { type Assignment, assign } from '../../yaml/editors/assign.ts';
import type { Path } from '../../yaml/path.ts';
import type { Proposal } from '../rule.ts';

/** The layer to edit for a path: the one that sets it, else the top one, where a new key wins. */
export function layerOf(values: Values, path: Path): number {
  return values.written(path).origin?.layer ?? values.layers.length - 1;
}

/** A proposal that gives paths their values, all in one layer: the one that decides the first of them. */
export function proposeValues(
  kind: Proposal['kind'],
  title: string,
  values: Values,
  assignments: readonly [Assignment, ...Assignment[]],
  data: MessageData = {},
): Proposal {
  const layers = assignments.map(({ path }) => layerOf(values, path));
  const layer = Math.max(...layers);
  const document = values.layers[layer]?.document;
  return { kind, title, data, layer, edits: () => (document ? assign(document, assignments) : { refused: 'absent' }) };
}
