import type { YamlNode } from '../../server/src/core/yaml/node.ts';
import type { ValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';

/** Every scalar that is neither null nor blank, with its key, as often as it stands there. */
export function scalars({ root }: ValuesDocument, withKeys: boolean): readonly string[] {
  const found: string[] = [];
  const visit = (node: YamlNode, key: string): void => {
    if (node.kind === 'scalar' && node.value !== null && spaced(node.value) !== '' && node.start < node.end)
      found.push(`${key}=${spaced(node.value)}`);
    if (node.kind === 'alias') found.push(`${key}=*${node.name}`);
    if (node.kind === 'seq') for (const item of node.items) visit(item, key);
    if (node.kind === 'map') for (const { name, value } of node.entries) visit(value, withKeys ? (name ?? '') : '');
  };
  if (root) visit(root, '');
  return found;
}

/** A blank line that a word leaves may count to the text above. */
function spaced(value: unknown): string {
  return String(value).replace(/\s+/g, ' ').trim();
}

/** What of some scalars is not among others. */
export function missing(wanted: readonly string[], present: readonly string[]): readonly string[] {
  const left = [...present];
  return wanted.filter((scalar) => {
    const index = left.indexOf(scalar);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
