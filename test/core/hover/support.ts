import { type AnalysisSettings, analyse } from '../../../server/src/core/analyse.ts';
import { type HoverAnswer, type HoverRequest, hoverAt } from '../../../server/src/core/hover/hoverAt.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { cursor } from '../../helpers/cursor.ts';

/** Where a text with a cursor stands, and who asks. */
export interface HoverOptions extends Partial<Pick<HoverRequest, 'locale' | 'scope'>> {
  /** Layers below the text (`below.yaml`) and above it (`above.yaml`). */
  readonly below?: string;
  readonly above?: string;
  /** `5.0` unless told otherwise; undefined to have it found. */
  readonly chart?: string | undefined;
  readonly profile?: AnalysisSettings['profile'];
}

/** Reads a text once, and answers for its offsets. */
export function hovers(text: string, options: HoverOptions = {}): (offset: number) => HoverAnswer | undefined {
  const { below, above, locale = 'en', scope = 'all', profile = 'ha' } = options;
  const chartVersion = 'chart' in options ? options.chart : '5.0';
  const document = createValuesDocument(text);
  const own = { path: 'values.yaml', document };
  const layers = [
    ...(below === undefined ? [] : [{ path: 'below.yaml', document: createValuesDocument(below) }]),
    own,
    ...(above === undefined ? [] : [{ path: 'above.yaml', document: createValuesDocument(above) }]),
  ];
  const settings = { profile, ...(chartVersion !== undefined && { chartVersion }) };
  const analysis = analyse(layers, settings);
  const { values, chart } = analysis;
  const attested = { today: '2026-11-25' };
  const layerName = (position: number): string => layers[position]?.path ?? '?';
  const layer = layers.indexOf(own);
  const known = { document, analysis: () => analysis, attested, values, chart, layer, layerName, locale, scope };
  return (offset) => hoverAt({ ...known, offset });
}

/** The hover at the `|`. */
export function hover(marked: string, options: HoverOptions = {}): HoverAnswer | undefined {
  const { text, offset } = cursor(marked);
  return hovers(text, options)(offset);
}

/** The lines of the hover at the `|`, blank ones left out; none for no hover. */
export function hoverLines(marked: string, options: HoverOptions = {}): readonly string[] {
  return (hover(marked, options)?.markdown ?? '').split('\n').filter((line) => line !== '');
}
