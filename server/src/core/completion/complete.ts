import { blockSuggestions } from './blockItems.ts';
import { keySuggestions } from './keys.ts';
import type { Spot } from './spot.ts';
import { spotsAt } from './spotsAt.ts';
import type { CompletionRequest, Suggestion } from './suggestion.ts';
import { valueSuggestions } from './valueItems.ts';

/**
 * What can be written at an offset, best first: keys that are not there yet, values, and whole blocks. The time is
 * linear in the text; bad input gives an empty list.
 */
export function complete(request: CompletionRequest): readonly Suggestion[] {
  return spotsAt(request.document, request.offset)
    .flatMap((spot) => suggestionsFor(spot, request))
    .sort((a, b) => a.rank - b.rank);
}

function suggestionsFor(spot: Spot, request: CompletionRequest): readonly Suggestion[] {
  if (spot.wants === 'value') return valueSuggestions(spot, request);
  const keys = keySuggestions(spot, request);
  return spot.wants !== 'entries' ? keys : [...keys, ...blockSuggestions(spot, request)];
}
