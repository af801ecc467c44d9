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

/** The hover at an offset of a text. */
export function hoverIn(text: string, offset: number, options: HoverOptions = {}): HoverAnswer | undefined {
  const { below, above, locale = 'en', scope = 'all', profile = 'ha' } = options;
  const chartVersion = 'chart' in options ? options.chart : '5.0';
  const layers = [
    ...(below === undefined ? [] : [{ path: 'below.yaml', document: createValuesDocument(below) }]),
    { path: 'values.yaml', document: createValuesDocument(text) },
    ...(above === undefined ? [] : [{ path: 'above.yaml', document: createValuesDocument(above) }]),
  ];
  const layer = below === undefined ? 0 : 1;
  const settings = { profile, ...(chartVersion !== undefined && { chartVersion }) };
  const { values, chart } = analyse(layers, settings);
  const own = layers.slice(layer, layer + 1);
  const [{ document } = { document: createValuesDocument('') }] = own;
  const layerName = (position: number): string => layers[position]?.path ?? '?';
  return hoverAt({
    document,
    offset,
    analysis: analyse(own, settings),
    values,
    chart,
    layer,
    layerName,
    locale,
    scope,
  });
}

/** The hover at the `|`. */
export function hover(marked: string, options: HoverOptions = {}): HoverAnswer | undefined {
  const { text, offset } = cursor(marked);
  return hoverIn(text, offset, options);
}

/** The lines of the hover at the `|`, blank ones left out; none for no hover. */
export function hoverLines(marked: string, options: HoverOptions = {}): readonly string[] {
  return (hover(marked, options)?.markdown ?? '').split('\n').filter((line) => line !== '');
}
