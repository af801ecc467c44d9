import type { MessageData } from '../../messages/localized.ts';
import { createValues, type Values } from '../../values/values.ts';
import { removeKey } from '../../yaml/editors/remove.ts';
import type { Path } from '../../yaml/path.ts';
import type { Proposal } from '../rule.ts';
import { layerOf, proposeValues } from './propose.ts';

/** A proposal that takes a key out of the layer that sets it. */
export function proposeRemoval(
  kind: Proposal['kind'],
  title: string,
  values: Values,
  path: Path,
  data: MessageData = {},
): Proposal {
  const layer = layerOf(values, path);
  const document = values.layers[layer]?.document;
  return { kind, title, data, layer, edits: () => (document ? removeKey(document, path) : { refused: 'absent' }) };
}

/** As `proposeRemoval`; where a file below would show through, a null takes its value away too. */
export function proposeAbsence(
  kind: Proposal['kind'],
  title: string,
  values: Values,
  path: Path,
  data: MessageData = {},
): Proposal {
  const below = createValues(values.layers.slice(0, layerOf(values, path)), '').written(path);
  if (below.state === 'absent' || below.state === 'deleted') return proposeRemoval(kind, title, values, path, data);
  return proposeValues(kind, title, values, [{ path, value: null }], data);
}
