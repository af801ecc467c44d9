import type { AliasNode, Entry, YamlNode } from '../node.ts';
import type { ValuesDocument } from '../valuesDocument.ts';

interface Names {
  /** Names of anchors and where they stand. */
  readonly anchors: { readonly name: string; readonly start: number }[];
  readonly aliases: AliasNode[];
}

/**
 * Whether an entry can stand at another place of the text and all aliases still mean what they mean: those inside it
 * have their anchors before that place, and no anchor of the same name comes or goes between.
 */
export function canMove(document: ValuesDocument, entry: Entry, to: number): boolean {
  const moved = collect(entry.value, { anchors: [], aliases: [] });
  if (moved.anchors.length === 0 && moved.aliases.length === 0) return true;
  const all = collect(document.root, { anchors: [], aliases: [] });
  if (moved.anchors.some(({ name }) => all.aliases.some((alias) => alias.name === name))) return false;
  return moved.aliases.every(({ name, target }) => {
    const sameName = all.anchors.filter((anchor) => anchor.name === name);
    return target !== undefined && target.end <= to && sameName.length === 1;
  });
}

function collect(node: YamlNode | undefined, names: Names): Names {
  if (!node) return names;
  if (node.kind === 'alias') names.aliases.push(node);
  else if (node.anchor !== undefined) names.anchors.push({ name: node.anchor, start: node.start });
  if (node.kind === 'seq') for (const item of node.items) collect(item, names);
  if (node.kind === 'map')
    for (const { key, value } of node.entries) {
      collect(key, names);
      collect(value, names);
    }
  return names;
}
