import { type Analysis, type AnalysisSettings, analyse } from '../../../server/src/core/analyse.ts';
import type { Layer } from '../../../server/src/core/values/layer.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import type { Choose } from '../../core/rules/support/forms.ts';

/** The layers that texts make, lowest first. */
export function layersOf(texts: readonly string[]): readonly Layer[] {
  return texts.map((text, index) => ({ path: `${index}.yaml`, document: createValuesDocument(text) }));
}

/** What somebody may have decided about an installation. */
export function settingsFrom(choose: Choose): AnalysisSettings {
  const chartVersion = [undefined, '1.13', '1.16', '2.1', '3.4', '5.0'][choose(6)];
  return {
    ...(chartVersion !== undefined && { chartVersion }),
    ...(choose(3) === 1 && { profile: 'standalone' }),
    ...(choose(2) === 1 && { namespace: 'zadig' }),
  };
}

/** Texts judged together. */
export function judged(texts: readonly string[], choose: Choose): Analysis {
  return analyse(layersOf(texts), settingsFrom(choose));
}
