import type { Analysis, AnalysisSettings } from '../analyse.ts';
import type { GeneratorInput } from './generator.ts';

/** What Zadig's documentation calls both the namespace and the release. */
const USUAL_NAME = 'zadig';

/** What a generator is told about an installation, from its analysis and what the user has decided about it. */
export function inputFor(
  { values, chart }: Pick<Analysis, 'values' | 'chart'>,
  { namespace = USUAL_NAME, release = USUAL_NAME }: AnalysisSettings,
  { locale, options }: Pick<GeneratorInput, 'locale' | 'options'>,
): GeneratorInput {
  return { values, chart, namespace, release, locale, options };
}
