import { defaultOf } from '../catalog/schema.ts';
import { findChild } from '../yaml/lookup.ts';
import type { OffsetRange, ResolvedNode, ScalarValue } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import type { Layer, PathPlace } from './layer.ts';
import { type LayeredLookup, lookups } from './layeredLookup.ts';

export { lookups } from './layeredLookup.ts';

/** Where a value is written. */
export interface Origin {
  readonly layer: number;
  readonly node: ResolvedNode;
  /** The value as written: the alias itself where it is one. */
  readonly value: OffsetRange;
  readonly key?: OffsetRange;
}

/** What is known of a path. `origin` is absent where the chart's default decides. */
export type Lookup =
  | { readonly state: 'scalar'; readonly value: Exclude<ScalarValue, null>; readonly origin?: Origin }
  | { readonly state: 'map' | 'list'; readonly origin?: Origin }
  /** Nobody sets it, and the chart is known to have no value for it. */
  | { readonly state: 'absent'; readonly origin?: undefined }
  /** A `null` takes away what lies below. */
  | { readonly state: 'deleted'; readonly origin: Origin }
  /** Undecidable: templated, hidden by broken YAML, or the chart's default is not known. */
  | { readonly state: 'unknown'; readonly origin?: Origin };

/** The values that Helm hands to the chart, for the layers given to it (lowest first) and one chart version. */
export interface Values {
  readonly layers: readonly Layer[];
  /** What the user's files say, chart defaults left out; `absent` then means: not written. */
  written(path: Path): Lookup;
  /** What the chart gets: the files over the chart's defaults. */
  get(path: Path): Lookup;
  /** Where to point for a path: its value, else its key, else the key of the nearest ancestor that the top layer has. */
  place(path: Path): PathPlace;
  /** The key of a path where it is written, else as `place`. */
  keyPlace(path: Path): PathPlace;
}

/** Stacks layers as `helm -f a -f b` does: maps merge, lists and scalars are replaced, `null` deletes. */
export function createValues(layers: readonly Layer[], chartVersion: string, look = lookups(layers)): Values {
  const written = (path: Path): Lookup => look(path).lookup;
  const defaults = new Map<LayeredLookup, Lookup>();
  const get = (path: Path): Lookup => {
    const answer = look(path);
    if (answer.lookup.state !== 'absent' || !answer.defaultsApply) return answer.lookup;
    const known = defaults.get(answer) ?? chartDefault(path, chartVersion);
    defaults.set(answer, known);
    return known;
  };
  const place = (path: Path, wanted: 'key' | 'value'): PathPlace => {
    const { origin } = written(path);
    if (!origin) return missingPlace(layers, path);
    const useValue = wanted === 'value' && origin.value.start < origin.value.end;
    const { start, end } = useValue ? origin.value : (origin.key ?? origin.value);
    return { layer: origin.layer, start, end, path };
  };
  return {
    layers,
    written,
    get,
    place: (path) => place(path, 'value'),
    keyPlace: (path) => place(path, 'key'),
  };
}

function chartDefault(path: Path, version: string): Lookup {
  const known = defaultOf(path, version);
  if (!known.known) return { state: 'unknown' };
  const { value } = known;
  if (value === undefined || value === null) return { state: 'absent' };
  if (Array.isArray(value)) return { state: 'list' };
  return typeof value === 'object' ? { state: 'map' } : { state: 'scalar', value: value as string | number | boolean };
}

function missingPlace(layers: readonly Layer[], path: Path): PathPlace {
  const layer = layers.length - 1;
  const root = layers[layer]?.document.root;
  let key: OffsetRange | undefined = root?.kind === 'map' ? root.entries[0]?.key : undefined;
  let node: ResolvedNode | undefined = root?.kind === 'alias' ? undefined : root;
  for (const step of path) {
    const found = node && (node.kind === 'map' || node.kind === 'seq') ? findChild(node, step) : undefined;
    if (!found) break;
    key = found.entry?.key ?? key;
    node = found.node;
  }
  const length = layers[layer]?.document.text.length ?? 0;
  return { layer, start: key?.start ?? 0, end: key?.end ?? Math.min(1, length), path };
}
