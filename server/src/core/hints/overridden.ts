import { format } from '../messages/localized.ts';
import { type Entry, resolveAlias } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import type { Hint, HintContext } from './hint.ts';
import { behindValue, originLine } from './place.ts';
import { shownLookup } from './shownValue.ts';
import { texts } from './texts.ts';

/** What a higher layer has in place of an entry's value. Maps that are merged replace nothing. */
export function overriddenHint(context: HintContext, entry: Entry, path: Path): Hint | undefined {
  const { values, layer, layerName, locale } = context;
  const lookup = values.written(path);
  const { origin } = lookup;
  if (!origin || origin.layer <= layer) return undefined;
  if (lookup.state === 'map' && resolveAlias(entry.value)?.kind === 'map') return undefined;
  const value = shownLookup(values, path, lookup);
  if (value === undefined) return undefined;
  const file = layerName(origin.layer);
  const line = originLine(values, origin);
  return {
    offset: behindValue(context.document, entry),
    label: `→ ${value} (${file}:${line})`,
    tooltip: format(texts.overridden, { file, line, value }, locale),
  };
}
