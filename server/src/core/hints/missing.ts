import { childrenOf, existsIn } from '../catalog/schema.ts';
import { format } from '../messages/localized.ts';
import type { Lookup } from '../values/values.ts';
import { ownEntry } from '../yaml/lookup.ts';
import type { Entry, MapNode } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import type { Hint, HintContext } from './hint.ts';
import { keyLine, lineContentEnd, originLine } from './place.ts';
import { shownLookup } from './shownValue.ts';
import { texts } from './texts.ts';

/** A map that is written in the file. */
export interface WrittenMap {
  readonly entry: Entry;
  readonly map: MapNode;
  readonly path: Path;
}

/** A key that a map lacks, with the value that it has all the same. */
interface MissingKey {
  readonly owner: Entry;
  readonly key: string;
  readonly value: string;
  /** Where the value comes from, in a word. */
  readonly source: string;
  readonly why: string;
}

/** More than that hides the line that it stands on. */
const MAX_KEYS = 3;

/** The keys that matter for availability and have a value although the maps lack them, one hint for each line. */
export function missingHints(context: HintContext, maps: readonly WrittenMap[]): readonly Hint[] {
  const { document } = context;
  const byLine = new Map<number, MissingKey[]>();
  for (const missing of maps.flatMap((map) => missingKeys(context, map))) {
    const line = keyLine(document, missing.owner);
    byLine.set(line, [...(byLine.get(line) ?? []), missing]);
  }
  return [...byLine].map(([line, keys]) => ({
    offset: lineContentEnd(document, line),
    label: labelOf(keys),
    tooltip: keys.map(({ why }) => why).join('\n'),
  }));
}

function missingKeys(context: HintContext, { entry, map, path }: WrittenMap): readonly MissingKey[] {
  const { values, chart } = context;
  return [...childrenOf(path)].flatMap(([key, { ha }]) => {
    const to = [...path, key];
    if (!ha || ownEntry(map, key) || existsIn(to, chart.version) === false) return [];
    const lookup = values.get(to);
    const value = lookup.state === 'scalar' ? shownLookup(values, to, lookup) : undefined;
    if (value === undefined) return [];
    return [{ owner: entry, key, value, ...provenance(context, lookup, { key, value }) }];
  });
}

function provenance(
  { values, chart, layer, layerName, locale }: HintContext,
  { origin }: Lookup,
  said: Pick<MissingKey, 'key' | 'value'>,
): Pick<MissingKey, 'source' | 'why'> {
  if (!origin) {
    const facts = { ...said, version: chart.version, reason: format(chart.reason, {}, locale) };
    return { source: format(texts.chart, {}, locale), why: format(texts.fromChart, facts, locale) };
  }
  const line = originLine(values, origin);
  if (origin.layer === layer) return { source: '<<', why: format(texts.fromMerge, { ...said, line }, locale) };
  const file = layerName(origin.layer);
  return { source: `${file}:${line}`, why: format(texts.fromLayer, { ...said, file, line }, locale) };
}

/** `replicas: 1, cpu: 2 · chart default, memory: 4Gi · values.yaml:7, …` */
function labelOf(keys: readonly MissingKey[]): string {
  const isOneMap = keys.every(({ owner }) => owner === keys[0]?.owner);
  const shown = keys.slice(0, MAX_KEYS);
  const parts = shown.map(({ owner, key, value, source }, index) => {
    const name = isOneMap ? key : `${owner.name}.${key}`;
    return `${name}: ${value}${source === shown[index + 1]?.source ? '' : ` · ${source}`}`;
  });
  return [...parts, ...(keys.length > MAX_KEYS ? ['…'] : [])].join(', ');
}
