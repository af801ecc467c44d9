import type { Diagnostic, Range } from 'yaml-language-server';
import type { YamlNode } from '../core/yaml/node.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import type { Library } from './library.ts';

/** A value that the schema does not allow. `message` is in the service's language. */
export interface SchemaProblem {
  readonly range: Range;
  readonly start: number;
  readonly message: string;
}

/** What the schema has against a text. YAML's own faults are not among it: core reports them. */
export async function schemaDiagnostics(library: Library, document: ValuesDocument): Promise<readonly SchemaProblem[]> {
  const view = library.view(document, 'values');
  if (view === undefined) return [];
  const found = await library.service.doValidation(view, false);
  return found.filter(isFromSchema).flatMap(({ range, message }) => {
    const start = view.offsetAt(range.start);
    if (isOpenValue(document, start)) return [];
    return [{ range, start, message: typeof message === 'string' ? message : message.value }];
  });
}

function isFromSchema({ source }: Diagnostic): boolean {
  return source?.startsWith('yaml-schema') ?? false;
}

/**
 * Whether a value is not for the schema to judge: `null` deletes the chart's default, a template is not decided yet, and
 * what an alias stands for is judged elsewhere.
 */
function isOpenValue({ root, text }: ValuesDocument, offset: number): boolean {
  const node = root && valueAt(root, offset);
  if (node === undefined) return false;
  if (node.kind === 'alias') return true;
  if (node.kind === 'scalar') return node.value === null || node.text.includes('{{');
  return text.startsWith('{{', node.start);
}

/** The outermost node that begins at an offset. */
function valueAt(node: YamlNode, offset: number): YamlNode | undefined {
  if (node.start === offset && !(node.kind === 'map' && !node.flow)) return node;
  if (offset < node.outerStart || offset > node.end) return undefined;
  if (node.kind === 'seq') return firstDefined(node.items.map((item) => valueAt(item, offset)));
  if (node.kind !== 'map') return undefined;
  return firstDefined(node.entries.flatMap(({ key, value }) => [valueAt(value, offset), valueAt(key, offset)]));
}

function firstDefined<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}
