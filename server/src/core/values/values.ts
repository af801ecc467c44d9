import { defaultOf } from '../catalog/schema.ts';
import { type Found, findChild } from '../yaml/lookup.ts';
import type { OffsetRange, ResolvedNode, ScalarValue, YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { isSpelledWithDots } from './dottedPaths.ts';
import type { Layer, PathPlace } from './layer.ts';
import { hasTemplatedKeys } from './lookup.ts';

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
export function createValues(layers: readonly Layer[], chartVersion: string): Values {
  const written = (path: Path): Lookup => lookUp(layers, path).lookup;
  const get = (path: Path): Lookup => {
    const { lookup, defaultsApply } = lookUp(layers, path);
    return lookup.state === 'absent' && defaultsApply ? chartDefault(path, chartVersion) : lookup;
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

interface Frame {
  readonly layer: number;
  readonly node: ResolvedNode | 'opaque';
}

interface LayeredLookup {
  readonly lookup: Lookup;
  /** Whether the chart's default shows through where nothing is written. */
  readonly defaultsApply: boolean;
}

/** Walks down all layers at once, keeping of each step the maps that Helm would merge, top layer first. */
function lookUp(layers: readonly Layer[], path: Path): LayeredLookup {
  let frames: readonly Frame[] = rootFrames(layers);
  let defaultsApply = true;
  let result: Lookup = { state: frames.some(({ node }) => node === 'opaque') ? 'unknown' : 'map' };
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    const next: Frame[] = [];
    let decided: Lookup | undefined;
    for (const { layer, node } of frames) {
      if (node === 'opaque') {
        if (next.length === 0) return { lookup: { state: 'unknown' }, defaultsApply };
        break;
      }
      if (node.kind === 'scalar') break;
      const document = layers[layer]?.document;
      const found = document && findChild(node, step);
      if (!found) {
        if (!isHidden(node, document)) continue;
        if (next.length === 0) return { lookup: { state: 'unknown' }, defaultsApply };
        break;
      }
      const lookup = describe(found, layer, document);
      decided ??= lookup;
      if (lookup.state === 'map') {
        next.push({ layer, node: found.node });
        continue;
      }
      if (lookup.state === 'unknown') next.push({ layer, node: 'opaque' });
      else if (next.length === 0) {
        if (lookup.state === 'deleted') return { lookup, defaultsApply: false };
        if (lookup.state === 'scalar' && !last) return { lookup: { state: 'absent' }, defaultsApply: false };
        next.push({ layer, node: found.node });
        defaultsApply = false;
      }
      break;
    }
    if (!decided) {
      const spelled = layers.some(({ document }) => isSpelledWithDots(document, path));
      return { lookup: { state: spelled ? 'unknown' : 'absent' }, defaultsApply };
    }
    result = decided;
    frames = next;
  }
  return { lookup: result, defaultsApply };
}

function rootFrames(layers: readonly Layer[]): readonly Frame[] {
  return layers
    .map(({ document }, layer): Frame | undefined => {
      const { root } = document;
      if (root?.kind === 'map') return { layer, node: root };
      const empty = root === undefined || (root.kind === 'scalar' && root.value === null);
      return empty && !document.incomplete ? undefined : { layer, node: 'opaque' };
    })
    .filter((frame) => frame !== undefined)
    .reverse();
}

/** Whether something that the tree lacks may stand there all the same. */
function isHidden(node: ResolvedNode, document: ValuesDocument | undefined): boolean {
  return document?.incomplete === true || (node.kind === 'map' && hasTemplatedKeys(node));
}

function describe({ node, value, entry }: Found, layer: number, document: ValuesDocument): Lookup {
  const { start, end } = value;
  const origin: Origin = {
    layer,
    node,
    value: { start, end },
    ...(entry && { key: { start: entry.key.start, end: entry.key.end } }),
  };
  if (isTemplated(node, document)) return { state: 'unknown', origin };
  if (node.kind === 'map') return { state: 'map', origin };
  if (node.kind === 'seq') return { state: 'list', origin };
  return node.value === null ? { state: 'deleted', origin } : { state: 'scalar', value: node.value, origin };
}

/** `{{ … }}`, quoted or not; without quotes YAML reads it as a map in a map. */
function isTemplated(node: YamlNode, { text }: ValuesDocument): boolean {
  if (node.kind === 'scalar') return node.text.includes('{{');
  return node.kind === 'map' && node.flow && text.startsWith('{{', node.start);
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
    const found: Found | undefined =
      node && (node.kind === 'map' || node.kind === 'seq') ? findChild(node, step) : undefined;
    if (!found) break;
    key = found.entry?.key ?? key;
    node = found.node;
  }
  const length = layers[layer]?.document.text.length ?? 0;
  return { layer, start: key?.start ?? 0, end: key?.end ?? Math.min(1, length), path };
}
