import type { YamlNode } from '../../server/src/core/yaml/node.ts';
import { formatPath, type Path } from '../../server/src/core/yaml/path.ts';
import type { ValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';

/** The paths of a document in the order of the alphabet, with their values where they count. */
export function pathsAndValues({ root }: ValuesDocument, withValues: boolean): string {
  const found: string[] = [];
  const visit = (node: YamlNode, path: Path): void => {
    const isLeaf = node.kind === 'scalar' || node.kind === 'alias';
    found.push(withValues && isLeaf ? `${formatPath(path)}=${shown(node)}` : formatPath(path));
    if (node.kind === 'seq') for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    if (node.kind === 'map') for (const { name, value } of node.entries) visit(value, [...path, name ?? '']);
  };
  if (root) visit(root, []);
  return found.sort().join('\n');
}

function shown(node: YamlNode): string {
  return node.kind === 'scalar' ? `${typeof node.value} ${node.value}` : node.kind;
}
