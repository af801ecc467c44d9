import type { PlainValue } from '../../../../server/src/core/yaml/editors/plainValue.ts';
import type { ScalarValue } from '../../../../server/src/core/yaml/node.ts';
import type { Path } from '../../../../server/src/core/yaml/path.ts';
import { resolveScalar } from '../../../../server/src/core/yaml/resolveScalar.ts';
import type { Model } from './model.ts';

/** A model in which some places are known by their value only, however they are written. */
export type Expected =
  | { readonly expect: PlainValue; readonly anchor: string | undefined }
  | { readonly alias: string }
  | (Properties & { readonly scalar: string; readonly plain: boolean })
  | (Properties & { readonly map: readonly (readonly [Expected, Expected])[] })
  | (Properties & { readonly list: readonly Expected[] });

interface Properties {
  readonly anchor?: string;
  readonly tag?: string;
}

/** What a document becomes when a path gets a value. */
export function withValue(model: Expected | undefined, path: Path, value: PlainValue): Expected {
  const [step, ...rest] = path;
  const anchor = model && 'anchor' in model ? model.anchor : undefined;
  if (step === undefined) return { expect: value, anchor };
  if (model && 'expect' in model) return { ...model, expect: withPlain(model.expect, path, value) };
  if (model === undefined || isNullModel(model)) return { expect: nested(path, value), anchor };
  if (typeof step === 'number' && 'list' in model) {
    const known = model.list[step];
    const item = known ? withValue(known, rest, value) : fresh(rest, value);
    return { ...model, list: [...model.list.slice(0, step), item, ...model.list.slice(step + 1)] };
  }
  if (typeof step !== 'string' || !('map' in model)) throw new Error(`no such path: ${JSON.stringify(path)}`);
  const index = model.map.findLastIndex(([key]) => !isMergeKey(key) && nameOf(key) === step);
  if (index < 0) return { ...model, map: [...model.map, [{ expect: step, anchor: undefined }, fresh(rest, value)]] };
  return {
    ...model,
    map: model.map.map(([key, item], at) => [key, at === index ? withValue(item, rest, value) : item] as const),
  };
}

/** What a document becomes when a key is gone, wherever it stands in its map. */
export function withoutKey(model: Expected, path: Path): Expected {
  const [step, ...rest] = path;
  if (typeof step === 'number' && 'list' in model)
    return { ...model, list: model.list.map((item, index) => (index === step ? withoutKey(item, rest) : item)) };
  if (typeof step !== 'string' || !('map' in model)) throw new Error(`no such path: ${JSON.stringify(path)}`);
  if (rest.length === 0) return { ...model, map: model.map.filter(([key]) => isMergeKey(key) || nameOf(key) !== step) };
  const index = model.map.findLastIndex(([key]) => !isMergeKey(key) && nameOf(key) === step);
  return {
    ...model,
    map: model.map.map(([key, item], at) => [key, at === index ? withoutKey(item, rest) : item] as const),
  };
}

/** What a document becomes when a path gets a subtree as it stands elsewhere. Nulls and empty containers give way. */
export function withSubtree(model: Expected | undefined, path: Path, subtree: Expected): Expected {
  const [step, ...rest] = path;
  if (step === undefined) return subtree;
  const anchor = model && 'anchor' in model && model.anchor !== undefined ? { anchor: model.anchor } : {};
  const isVacant = model === undefined || isNullModel(model);
  if (typeof step === 'number') {
    const list = isVacant ? [] : 'list' in model ? model.list : undefined;
    if (!list) throw new Error('not a list');
    const items = [...list.slice(0, step), withSubtree(list[step], rest, subtree), ...list.slice(step + 1)];
    return isVacant ? { ...anchor, list: items } : { ...(model as { list: readonly Expected[] }), list: items };
  }
  if (isVacant)
    return { ...anchor, map: [[{ expect: step, anchor: undefined }, withSubtree(undefined, rest, subtree)]] };
  if (!('map' in model)) throw new Error('not a map');
  const index = model.map.findLastIndex(([key]) => !isMergeKey(key) && nameOf(key) === step);
  const item = withSubtree(model.map[index]?.[1], rest, subtree);
  if (index < 0) return { ...model, map: [...model.map, [{ expect: step, anchor: undefined }, item]] };
  return { ...model, map: model.map.map(([key, old], at) => [key, at === index ? item : old] as const) };
}

/** The subtree at a path. */
export function subtreeAt(model: Expected, path: Path): Expected {
  const [step, ...rest] = path;
  if (step === undefined) return model;
  const next =
    typeof step === 'number'
      ? 'list' in model && model.list[step]
      : 'map' in model && model.map.findLast(([key]) => !isMergeKey(key) && nameOf(key) === step)?.[1];
  if (!next) throw new Error(`no such path: ${JSON.stringify(path)}`);
  return subtreeAt(next, rest);
}

/** The same with the keys of all maps in alphabetical order. */
export function sorted<T extends Expected>(model: T): T {
  if ('list' in model) return { ...model, list: model.list.map(sorted) };
  if (!('map' in model)) return model;
  const entries = model.map.map(([key, value]) => [key, sorted(value)] as const);
  return { ...model, map: entries.sort(([a], [b]) => ((nameOf(a) ?? '') < (nameOf(b) ?? '') ? -1 : 1)) };
}

/** Where a model differs from what is expected; undefined where it does not. */
export function difference(actual: Model | undefined, expected: Expected, path = '$'): string | undefined {
  if (actual === undefined) return 'map' in expected && expected.map.length === 0 ? undefined : `${path}: nothing`;
  if ('expect' in expected) {
    const anchor = 'anchor' in actual ? actual.anchor : undefined;
    if (anchor !== expected.anchor) return `${path}: anchor ${anchor} instead of ${expected.anchor}`;
    return hasValue(actual, expected.expect) ? undefined : `${path}: ${JSON.stringify([actual, expected.expect])}`;
  }
  if (
    'map' in expected &&
    'map' in actual &&
    sameProperties(actual, expected) &&
    actual.map.length === expected.map.length
  )
    return firstOf(expected.map, ([key, value], index) => {
      const [actualKey, actualValue] = actual.map[index] ?? [];
      return (
        difference(actualKey, key, `${path}.key${index}`) ??
        difference(actualValue, value, `${path}.${'scalar' in key ? key.scalar : index}`)
      );
    });
  if (
    'list' in expected &&
    'list' in actual &&
    sameProperties(actual, expected) &&
    actual.list.length === expected.list.length
  )
    return firstOf(expected.list, (item, index) => difference(actual.list[index], item, `${path}[${index}]`));
  return JSON.stringify(actual) === JSON.stringify(expected)
    ? undefined
    : `${path}: ${JSON.stringify([actual, expected])}`;
}

function firstOf<T>(items: readonly T[], check: (item: T, index: number) => string | undefined): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = check(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sameProperties(a: Properties, b: Properties): boolean {
  return a.anchor === b.anchor && a.tag === b.tag;
}

function hasValue(model: Model, value: PlainValue): boolean {
  if ('scalar' in model) return scalarOf(model) === value;
  if ('list' in model)
    return (
      Array.isArray(value) &&
      value.length === model.list.length &&
      model.list.every((item, index) => hasValue(item, value[index]))
    );
  if (!('map' in model) || typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length === model.map.length &&
    model.map.every(([key, item], index) => {
      const [name, wanted] = entries[index] ?? [];
      return nameOf(key) === name && wanted !== undefined && hasValue(item, wanted);
    })
  );
}

function fresh(path: Path, value: PlainValue): Expected {
  return { expect: nested(path, value), anchor: undefined };
}

function nested([step, ...rest]: Path, value: PlainValue): PlainValue {
  if (step === undefined) return value;
  return typeof step === 'number' ? [nested(rest, value)] : { [step]: nested(rest, value) };
}

function withPlain(into: PlainValue, [step, ...rest]: Path, value: PlainValue): PlainValue {
  if (step === undefined) return value;
  if (into === null) return nested([step, ...rest], value);
  if (Array.isArray(into)) {
    const index = Number(step);
    return [
      ...into.slice(0, index),
      index < into.length ? withPlain(into[index], rest, value) : nested(rest, value),
      ...into.slice(index + 1),
    ];
  }
  if (typeof into !== 'object') throw new Error(`no such path: ${step}`);
  const map = into as Readonly<Record<string, PlainValue>>;
  const known = map[step];
  return { ...map, [step]: known === undefined ? nested(rest, value) : withPlain(known, rest, value) };
}

function scalarOf(model: Expected): ScalarValue | undefined {
  if (!('scalar' in model)) return undefined;
  const isEmpty = model.plain && model.scalar === '';
  return resolveScalar(model.scalar, isEmpty ? 'empty' : model.plain ? 'plain' : 'double', model.tag);
}

function nameOf(model: Expected): string | undefined {
  if ('expect' in model) return String(model.expect);
  if (!('scalar' in model)) return undefined;
  const value = scalarOf(model);
  return value === null || value === undefined ? model.scalar : String(value);
}

function isNullModel(model: Expected): boolean {
  return scalarOf(model) === null;
}

function isMergeKey(key: Expected): boolean {
  return 'scalar' in key && key.plain && key.scalar === '<<';
}
