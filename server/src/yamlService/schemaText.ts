import { describe } from '../core/catalog/descriptions.ts';
import { valuesSchema } from '../core/catalog/schema.ts';
import { chineseErrors } from '../core/catalog/schemaErrors.ts';
import type { Locale } from '../core/messages/localized.ts';
import { leftToRules } from './leftToRules.ts';

/** What is visible of a schema, by its keyword. A key of this name below `properties` is no text, and stays. */
const VISIBLE: Readonly<Record<string, (text: string, locale: Locale) => string>> = {
  description: (description, locale) => describe({ description }, locale),
  errorMessage: (text, locale) => (locale === 'zh-cn' ? (chineseErrors[text] ?? text) : text),
};

/** A deep copy of a schema with its visible texts in a language: the original is not touched by who changes the copy. */
export function localizedSchema(schema: unknown, locale: Locale): unknown {
  return JSON.parse(JSON.stringify(schema), (keyword, value: unknown) =>
    typeof value === 'string' && Object.hasOwn(VISIBLE, keyword) ? VISIBLE[keyword]?.(value, locale) : value,
  );
}

/** The schema of Zadig's values in a language, as JSON: for another YAML extension, beside which our rules speak. */
export function valuesSchemaText(locale: Locale): string {
  return JSON.stringify(leftToRules(localizedSchema(valuesSchema, locale)));
}
