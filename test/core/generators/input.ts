import type { GeneratorInput } from '../../../server/src/core/generators/generator.ts';
import { chartVersionOf } from '../../../server/src/core/values/chartVersion.ts';
import { createValues } from '../../../server/src/core/values/values.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';

/** What a test decides about an installation; the rest is chart 4.3 in the namespace `zadig`, in English. */
export interface Given extends Partial<Pick<GeneratorInput, 'namespace' | 'release' | 'locale' | 'options'>> {
  /** Texts of values files, lowest first. */
  readonly layers?: readonly string[];
  readonly chartVersion?: string;
}

/** The input of a generator. */
export function inputOf({ layers = [''], chartVersion = '4.3', ...given }: Given = {}): GeneratorInput {
  const stack = layers.map((text, index) => ({ path: `${index}.yaml`, document: createValuesDocument(text) }));
  const chart = chartVersionOf(createValues(stack, chartVersion), chartVersion);
  return {
    values: createValues(stack, chart.version),
    chart,
    namespace: 'zadig',
    release: 'zadig',
    locale: 'en',
    options: {},
    ...given,
  };
}
