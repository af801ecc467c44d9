import type { Localized, MessageData } from '../messages/localized.ts';
import { type Entry, isNull, type OffsetRange, type YamlNode } from '../yaml/node.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { type SchemaShape, type SchemaType, valuesShape } from './schemaShape.ts';

/** A value that the schema does not allow. */
export interface SchemaProblem extends OffsetRange {
  readonly message: { readonly text: Localized; readonly data: MessageData };
}

const NOT_ALLOWED: Localized = {
  en: 'Value is not accepted. Valid values: {values}.',
  'zh-cn': '不接受这个值。可用的值：{values}。',
};
const TOO_SMALL: Localized = { en: 'Value is below the minimum of {limit}.', 'zh-cn': '这个值不能小于 {limit}。' };
const TOO_LARGE: Localized = { en: 'Value is above the maximum of {limit}.', 'zh-cn': '这个值不能大于 {limit}。' };

/**
 * What the schema has against a document, in the order of the text. Linear: what the schema does not know is not looked
 * into. Not judged are `null`, which deletes the chart's default, templates, which are not decided yet, and aliases and
 * merged keys, which are judged where they are written.
 */
export function schemaProblems({ root, text }: ValuesDocument): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const visit = (node: YamlNode, shape: SchemaShape): void => {
    if (node.kind === 'alias' || isNull(node) || isTemplate(node, text)) return;
    const message = faultOf(node, shape);
    if (message) {
      problems.push({ start: node.start, end: node.end, message });
      return;
    }
    if (node.kind === 'seq' && shape.items) for (const item of node.items) visit(item, shape.items);
    if (node.kind === 'map') for (const entry of node.entries) visitEntry(entry, shape);
  };
  const visitEntry = ({ name, merge, value }: Entry, { properties }: SchemaShape): void => {
    const shape = name === undefined || merge ? undefined : properties.get(name);
    if (shape) visit(value, shape);
  };
  if (root) visit(root, valuesShape());
  return problems;
}

function isTemplate(node: YamlNode, text: string): boolean {
  if (node.kind === 'scalar') return node.text.includes('{{');
  return text.startsWith('{{', node.start);
}

function faultOf(
  node: YamlNode,
  { types, pattern, minimum, maximum, allowed, error }: SchemaShape,
): SchemaProblem['message'] | undefined {
  const value = node.kind === 'scalar' ? node.value : undefined;
  if (allowed && !allowed.some((one) => one === value))
    return { text: NOT_ALLOWED, data: { values: allowed.map((one) => JSON.stringify(one)).join(', ') } };
  if (types && !typesOf(node).some((type) => types.includes(type))) return { text: error, data: {} };
  if (typeof value === 'string' && pattern && !pattern.test(value)) return { text: error, data: {} };
  if (typeof value !== 'number') return undefined;
  if (minimum !== undefined && value < minimum) return { text: TOO_SMALL, data: { limit: minimum } };
  if (maximum !== undefined && value > maximum) return { text: TOO_LARGE, data: { limit: maximum } };
  return undefined;
}

function typesOf(node: YamlNode): readonly SchemaType[] {
  if (node.kind === 'map') return ['object'];
  if (node.kind !== 'scalar') return ['array'];
  if (typeof node.value === 'number') return Number.isInteger(node.value) ? ['number', 'integer'] : ['number'];
  return [node.value === null ? 'null' : (typeof node.value as 'string' | 'boolean')];
}
