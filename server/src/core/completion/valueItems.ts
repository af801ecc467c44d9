import { schemaAt } from '../catalog/schema.ts';
import { withTabStops } from '../snippets/snippetText.ts';
import type { ScalarValue } from '../yaml/node.ts';
import { writeScalar } from '../yaml/scalar.ts';
import { keyDocumentation, nullDocumentation } from './documentation.ts';
import { type Slot, type Spot, slotText } from './spot.ts';
import type { CompletionRequest, Suggestion } from './suggestion.ts';
import { type Candidate, candidatesFor } from './values.ts';

/** The values that a key can have, best first; `null`, which takes the chart's default away, last. */
export function valueSuggestions(spot: Spot, request: CompletionRequest): readonly Suggestion[] {
  const { path, slot, document } = spot;
  const { values, chartVersion, locale } = request;
  const entry = schemaAt(path);
  if (!entry || entry.kind === 'map' || entry.kind === 'list') return [];
  const documentation = keyDocumentation(path, entry, chartVersion, locale);
  const candidates = candidatesFor(path, entry, values, chartVersion);
  const isItem = typeof path.at(-1) === 'number';
  const last: readonly Candidate[] = candidates.length === 0 || isItem ? [] : [{ value: null }];
  const inSchema = new Set<unknown>([...entry.examples, entry.documentedDefault]);
  const closed = entry.kind === 'boolean' || entry.allowed.length > 0 || path.at(-1) === 'replicas';
  return [...candidates, ...last].map((candidate) => {
    const { value, label, note, own } = candidate;
    const text = written(value, slot, document.style.quotes);
    return {
      label: label ?? String(value),
      kind: 'value',
      source: own && !inSchema.has(value) ? 'own' : 'schema',
      rank: value === null ? 4 : 0,
      detail: note?.[locale] ?? '',
      documentation: value === null ? nullDocumentation(locale) : documentation,
      edit: { ...slot.range, text: slotText(slot, [withTabStops(text, new Map())]) },
      additionalEdits: slot.edits,
      filter: slot.quote + (label ?? String(value)),
      deprecated: false,
      closed: closed && value !== null,
    };
  });
}

/** A text keeps the quotes that stand there; a boolean or number gets rid of them. */
function written(value: ScalarValue, { flow, quote }: Slot, quotes: 'single' | 'double'): string {
  if (typeof value !== 'string' || quote === '')
    return writeScalar(value, { flow: flow !== false, quotes, alwaysQuote: flow === 'json' });
  return writeScalar(value, { flow: true, quotes: quote === "'" ? 'single' : 'double', alwaysQuote: true });
}
