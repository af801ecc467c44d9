import { format, type Locale } from '../messages/localized.ts';
import { createValues, type Lookup } from '../values/values.ts';
import { findChild } from '../yaml/lookup.ts';
import { type OffsetRange, resolveAlias, type YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import type { HintSource } from './hint.ts';
import { originLine } from './place.ts';
import { shownLookup } from './shownValue.ts';
import { texts } from './texts.ts';

/** A key whose value takes the place of another one, in a lower layer. */
export interface Override {
  /** The key. */
  readonly at: OffsetRange;
  /** Where the other value stands. */
  readonly layer: number;
  readonly start: number;
  /** `overrides values.yaml:42 (was 1)` */
  readonly title: string;
}

/** What a file overrides of the layers below it. Maps are merged, so only what they hold counts; equal values do not. */
export function overridesOf(source: HintSource, locale: Locale): readonly Override[] {
  const { values, chart, layer } = source;
  const document = values.layers[layer]?.document;
  if (!document?.root || document.incomplete || layer === 0) return [];
  const below = createValues(values.layers.slice(0, layer), chart.version);
  const found: Override[] = [];
  const visit = (node: YamlNode, path: Path): void => {
    if (node.kind !== 'map') return;
    for (const entry of node.entries) {
      const { name, key, value, merge } = entry;
      if (merge || name === undefined || findChild(node, name)?.entry !== entry) continue;
      const to = [...path, name];
      const before = below.written(to);
      const own = resolveAlias(value);
      if (before.state === 'map' && own?.kind === 'map') {
        visit(value, to);
        continue;
      }
      const { origin } = before;
      const was = origin && !isSame(before, own) ? shownLookup(below, to, before) : undefined;
      if (!origin || was === undefined) continue;
      const data = { file: source.layerName(origin.layer), line: originLine(below, origin), was };
      const { start } = origin.key ?? origin.value;
      found.push({ at: key, layer: origin.layer, start, title: format(texts.overrides, data, locale) });
    }
  };
  visit(document.root, []);
  return found;
}

function isSame(before: Lookup, own: YamlNode | undefined): boolean {
  return before.state === 'scalar' && own?.kind === 'scalar' && own.value === before.value;
}
