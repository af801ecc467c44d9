import type { Locale } from '../messages/localized.ts';
import type { ChartVersion } from '../values/chartVersion.ts';
import type { Values } from '../values/values.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';

/** Something shown behind a place of the text without being part of it. */
export interface Hint {
  /** UTF-16 offset. */
  readonly offset: number;
  readonly label: string;
  /** One sentence a line. */
  readonly tooltip: string;
}

/** One file of an installation, and what its values are compared with. */
export interface HintSource {
  readonly values: Values;
  readonly chart: ChartVersion;
  /** The file: its position among the layers of `values`. */
  readonly layer: number;
  /** What the user calls a layer, such as `values-prod.yaml`. */
  readonly layerName: (layer: number) => string;
}

/** What hints are made from. */
export interface HintContext extends HintSource {
  /** That of the layer. */
  readonly document: ValuesDocument;
  readonly locale: Locale;
}
