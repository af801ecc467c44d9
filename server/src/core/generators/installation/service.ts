import type { Store } from '../../catalog/stores.ts';
import { factFor } from '../../catalog/versions.ts';
import { effectiveText } from '../../rules/helpers/read.ts';
import type { GeneratorInput } from '../generator.ts';
import { isWord, place } from './words.ts';

/** The Service of a built-in store, by the name that the values give it, else by that of the chart. */
export function serviceOf({ values, chart }: Pick<GeneratorInput, 'values' | 'chart'>, store: Store): string {
  const renamed = effectiveText(values, store.serviceName)?.trim() ?? '';
  return isWord(renamed)
    ? renamed
    : (factFor(store.servicesIn, chart.version)?.service ?? place(`${store.name}-service`));
}
