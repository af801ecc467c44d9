import type { Refusal } from '../edit.ts';
import type { MapNode, ScalarValue, SeqNode } from '../node.ts';
import type { Path } from '../path.ts';
import { isPlainList, isPlainMap, type PlainValue } from './plainValue.ts';
import type { Holder } from './target.ts';

/** Where new values go: below the root, into a map or list, or in the place of a null. */
export type AdditionPlace =
  | { readonly kind: 'root' }
  | { readonly kind: 'container'; readonly node: MapNode | SeqNode }
  | { readonly kind: 'null'; readonly holder: Holder };

/** A map or list of new values for one place. `depth` counts the steps from the root to it. */
export interface Addition {
  readonly place: AdditionPlace;
  readonly depth: number;
  readonly value: PlainValue;
}

type Draft = ScalarValue | Map<string, Draft> | Draft[];

/** New values, gathered by the place they go to, so that common parents are written once. */
export class Additions {
  readonly #byPlace = new Map<object | 'root', { place: AdditionPlace; depth: number; draft: Draft }>();

  /** Adds the value of `path`, of which the steps from `depth` on are missing. */
  add(place: AdditionPlace, path: Path, depth: number, value: PlainValue): Refusal | undefined {
    const id = place.kind === 'root' ? 'root' : place.kind === 'null' ? place.holder.value : place.node;
    const draft = put(this.#byPlace.get(id)?.draft, missingSteps(place, path.slice(depth)), value);
    if (draft === undefined) return 'not-a-container';
    this.#byPlace.set(id, { place, depth, draft });
    return undefined;
  }

  /** The deepest places first: where two end at the same spot, what belongs to the inner one comes first. */
  list(): readonly Addition[] {
    const additions = [...this.#byPlace.values()].map(({ place, depth, draft }) => ({
      place,
      depth,
      value: plain(draft),
    }));
    return additions.sort((a, b) => b.depth - a.depth);
  }
}

/** New items of a list are counted from its end. */
function missingSteps(place: AdditionPlace, steps: Path): Path {
  const [first, ...rest] = steps;
  if (place.kind !== 'container' || place.node.kind !== 'seq' || typeof first !== 'number') return steps;
  return [first - place.node.items.length, ...rest];
}

/** Puts a value into a draft, in place; undefined where something else stands in the way. */
function put(draft: Draft | undefined, path: Path, value: PlainValue): Draft | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return toDraft(value);
  if (typeof step === 'number') {
    const list = draft ?? [];
    if (!Array.isArray(list) || step > list.length) return undefined;
    const item = put(list[step], rest, value);
    if (item === undefined) return undefined;
    list[step] = item;
    return list;
  }
  const map = draft ?? new Map<string, Draft>();
  if (!(map instanceof Map)) return undefined;
  const item = put(map.get(step), rest, value);
  return item === undefined ? undefined : map.set(step, item);
}

function toDraft(value: PlainValue): Draft {
  if (isPlainList(value)) return value.map(toDraft);
  if (!isPlainMap(value)) return value;
  return new Map(Object.entries(value).map(([key, item]) => [key, toDraft(item)]));
}

function plain(draft: Draft): PlainValue {
  if (Array.isArray(draft)) return draft.map(plain);
  if (!(draft instanceof Map)) return draft;
  return Object.fromEntries([...draft].map(([key, item]) => [key, plain(item)]));
}
