import { findChild } from '../yaml/lookup.ts';
import type { ResolvedNode, YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { isSpelledWithDots } from './dottedPaths.ts';
import type { Layer } from './layer.ts';
import { hasTemplatedKeys } from './templatedKeys.ts';
import type { Lookup, Origin } from './values.ts';

/** What the layers say about a path, and whether the chart's default shows through where they say nothing. */
export interface LayeredLookup {
  readonly lookup: Lookup;
  readonly defaultsApply: boolean;
}

/** A map or list that a path has led to in one layer; `opaque` where a template hides what it holds. */
interface Frame {
  readonly layer: number;
  readonly node: ResolvedNode | 'opaque';
}

/** Where some steps lead. `lookup` is undefined where no layer has anything there. */
interface Descent {
  readonly lookup: Lookup | undefined;
  readonly frames: readonly Frame[];
  readonly defaultsApply: boolean;
}

/** A path that has been looked up, and those below it that have been. */
interface Station extends Descent {
  readonly path: Path;
  readonly answer: LayeredLookup;
  readonly below: Map<string | number, Station>;
}

/**
 * Looks paths up in layers, walking down all of them at once and keeping at each step the maps that Helm would merge,
 * top layer first. Each step is made once: many rules ask for the same paths, and for those beside them.
 */
export function lookups(layers: readonly Layer[]): (path: Path) => LayeredLookup {
  const frames = rootFrames(layers);
  const lookup: Lookup = { state: frames.some(({ node }) => node === 'opaque') ? 'unknown' : 'map' };
  const root = stationOf(layers, [], { lookup, frames, defaultsApply: true });
  return (path) => {
    let here = root;
    for (const step of path) here = here.below.get(step) ?? addStation(layers, here, step);
    return here.answer;
  };
}

function addStation(layers: readonly Layer[], here: Station, step: string | number): Station {
  const station = stationOf(layers, [...here.path, step], stepDown(layers, here, step));
  here.below.set(step, station);
  return station;
}

function stepDown(layers: readonly Layer[], here: Descent, step: string | number): Descent {
  if (!here.lookup || here.lookup.state === 'deleted') return here;
  const { lookup, frames, defaultsApply } = descend(layers, here.frames, step);
  // A map written where the chart has a list leaves nothing of the list.
  const mayShowThrough = lookup ? defaultsApply : typeof step === 'string';
  return { lookup, frames, defaultsApply: here.defaultsApply && mayShowThrough };
}

function stationOf(layers: readonly Layer[], path: Path, { lookup, frames, defaultsApply }: Descent): Station {
  const answer = answerTo(layers, path, lookup, defaultsApply);
  return { path, lookup, frames, defaultsApply, answer, below: new Map() };
}

function answerTo(
  layers: readonly Layer[],
  path: Path,
  lookup: Lookup | undefined,
  defaultsApply: boolean,
): LayeredLookup {
  if (!lookup) return { lookup: { state: isSpelled(layers, path) ? 'unknown' : 'absent' }, defaultsApply };
  // `replicas:` without a value, beside a dotted key that has one: its author did not mean nothing.
  if (lookup.state === 'deleted' && isUnwritten(lookup.origin.node) && isSpelled(layers, path))
    return { lookup: { state: 'unknown', origin: lookup.origin }, defaultsApply: false };
  return { lookup, defaultsApply };
}

function isUnwritten(node: ResolvedNode): boolean {
  return node.kind === 'scalar' && node.style === 'empty';
}

function isSpelled(layers: readonly Layer[], path: Path): boolean {
  return layers.some(({ document }) => isSpelledWithDots(document, path));
}

function descend(layers: readonly Layer[], frames: readonly Frame[], step: string | number): Descent {
  const next: Frame[] = [];
  let lookup: Lookup | undefined;
  for (const { layer, node } of frames) {
    const document = layers[layer]?.document;
    const found = node === 'opaque' || node.kind === 'scalar' || !document ? undefined : findChild(node, step);
    if (!found || !document) {
      if (!hides(node, document)) continue;
      next.push({ layer, node: 'opaque' });
      lookup ??= { state: 'unknown' };
      break;
    }
    const here = describe(found.node, originOf(found, layer), document);
    const isTop = lookup === undefined;
    lookup ??= here;
    if (here.state === 'map') next.push({ layer, node: found.node });
    else {
      // Maps above stay alone: Helm drops what they are laid over, unless it cannot be known what that is.
      if (here.state === 'unknown') next.push({ layer, node: 'opaque' });
      else if (isTop) return { lookup, frames: [{ layer, node: found.node }], defaultsApply: false };
      break;
    }
  }
  return { lookup, frames: next, defaultsApply: true };
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
function hides(node: Frame['node'], document: ValuesDocument | undefined): boolean {
  return node === 'opaque' || document?.incomplete === true || (node.kind === 'map' && hasTemplatedKeys(node));
}

function originOf({ node, value, entry }: NonNullable<ReturnType<typeof findChild>>, layer: number): Origin {
  const origin = { layer, node, value: { start: value.start, end: value.end } };
  return entry ? { ...origin, key: { start: entry.key.start, end: entry.key.end } } : origin;
}

function describe(node: ResolvedNode, origin: Origin, document: ValuesDocument): Lookup {
  // Where a text is broken, what is missing behind a key may be what could not be read.
  if (isTemplated(node, document) || (document.incomplete && isUnwritten(node))) return { state: 'unknown', origin };
  if (node.kind === 'map') return { state: 'map', origin };
  if (node.kind === 'seq') return { state: 'list', origin };
  return node.value === null ? { state: 'deleted', origin } : { state: 'scalar', value: node.value, origin };
}

/** `{{ … }}`, quoted or not; without quotes YAML reads it as a map in a map. */
function isTemplated(node: YamlNode, { text }: ValuesDocument): boolean {
  if (node.kind === 'scalar') return node.text.includes('{{');
  return node.kind === 'map' && node.flow && text.startsWith('{{', node.start);
}
