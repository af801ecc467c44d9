import type { Analysis } from '../analyse.ts';
import type { SchemaEntry } from '../catalog/schemaEntry.ts';
import type { Attested } from '../checklist/build.ts';
import { format, type Locale, type MessageData } from '../messages/localized.ts';
import type { ChartVersion } from '../values/chartVersion.ts';
import type { Values } from '../values/values.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import type { HoverPlace } from './place.ts';
import { TEXTS } from './texts.ts';

/** What is asked, and what is known of the installation that the document belongs to. */
export interface HoverRequest {
  readonly document: ValuesDocument;
  readonly offset: number;
  /**
   * Of the whole installation: its findings, and what people have confirmed, decide the state of components. Few hovers
   * ask for it.
   */
  readonly analysis: () => Analysis;
  readonly attested: Attested;
  readonly values: Values;
  readonly chart: ChartVersion;
  /** The position of the document in `values.layers`. */
  readonly layer: number;
  /** How the host calls a layer, such as `values-prod.yaml`. */
  readonly layerName: (layer: number) => string;
  readonly locale: Locale;
  /** `additions`: what the schema says is shown by somebody else. */
  readonly scope: 'all' | 'additions';
}

/** A request and what it points at: what the parts of a hover are made from. */
export interface Subject extends HoverRequest, HoverPlace {
  readonly entry: SchemaEntry;
}

/** A text of the hover in the language of the request. */
export function say(
  { locale }: Pick<HoverRequest, 'locale'>,
  text: keyof typeof TEXTS,
  data: MessageData = {},
): string {
  return format(TEXTS[text], data, locale);
}

/** One item of the list, with what it is about in front. */
export function item(request: Pick<HoverRequest, 'locale'>, label: keyof typeof TEXTS, text: string): string {
  return `- **${say(request, label)}**${say(request, 'colon')}${text}`;
}
