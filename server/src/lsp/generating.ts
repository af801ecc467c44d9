import { withLayerNames } from '../core/analyse.ts';
import { inputFor } from '../core/generators/inputFor.ts';
import { readOptions } from '../core/generators/options.ts';
import { GENERATORS, generatorOf } from '../core/generators/registry.ts';
import { format, type Locale, type Localized } from '../core/messages/localized.ts';
import type { GeneratedFile, GenerateParams, GeneratorOffer, Refused } from '../protocol/index.ts';
import type { Installation } from './installation.ts';
import { decoded } from './uris.ts';

const UNKNOWN: Localized = { en: 'there is no kind "{kind}"', 'zh-cn': '没有类型“{kind}”' };

/** Everything that can be generated, in the order in which it is offered. */
export function generatorOffers(locale: Locale): readonly GeneratorOffer[] {
  return GENERATORS.map(({ id, title, summary, options }) => ({
    kind: id,
    title: title[locale],
    summary: summary[locale],
    options: Object.entries(options).map(([name, { description, shape, default: value }]) => ({
      name,
      description: description[locale],
      shape: shape[locale],
      default: value,
    })),
  }));
}

/** One kind of file for an installation, or why there is none. Anybody may ask for anything. */
export function generatedFile(
  { analysis, layers, settings }: Pick<Installation, 'analysis' | 'layers' | 'settings'>,
  { kind, options }: Partial<Pick<GenerateParams, 'kind' | 'options'>>,
  locale: Locale,
): GeneratedFile | Refused {
  const generator = generatorOf(textOf(kind));
  if (!generator) return { refused: format(UNKNOWN, { kind: textOf(kind) }, locale) };
  const read = readOptions(generator, optionTexts(options));
  if (read.problem) return { refused: read.problem[locale] };
  const { reason } = withLayerNames(
    analysis,
    layers.map(({ path }) => decoded(path.slice(path.lastIndexOf('/') + 1))),
  );
  if (reason) return { refused: reason[locale] };
  const { generate, language, fileName } = generator;
  return { text: generate(inputFor(analysis, settings, { locale, options: read.options })), language, fileName };
}

function optionTexts(options: unknown): Readonly<Record<string, string>> {
  if (typeof options !== 'object' || options === null) return {};
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
