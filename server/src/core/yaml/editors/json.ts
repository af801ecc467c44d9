import type { YamlNode } from '../node.ts';
import type { ValuesDocument } from '../valuesDocument.ts';

/** Whether what is written into a flow map or list shall look like JSON: its neighbours do, or the whole text does. */
export function isJsonLike(node: YamlNode, document: ValuesDocument): boolean {
  const { root } = document;
  return looksLikeJson(node) ?? (root !== undefined && root !== node && looksLikeJson(root) === true);
}

/** Undefined where nothing tells. */
function looksLikeJson(node: YamlNode): boolean | undefined {
  if (node.kind === 'map') {
    if (!node.flow) return false;
    return node.entries.length === 0 ? undefined : node.entries.every(({ key }) => isDoubleQuoted(key));
  }
  if (node.kind !== 'seq') return undefined;
  if (!node.flow) return false;
  const told = node.items.map((item) => (item.kind === 'scalar' ? isJsonScalar(item) : looksLikeJson(item)));
  return told.includes(false) ? false : told.includes(true) ? true : undefined;
}

function isJsonScalar(node: YamlNode): boolean | undefined {
  return node.kind === 'scalar' && typeof node.value === 'string' ? isDoubleQuoted(node) : undefined;
}

function isDoubleQuoted(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'double';
}
