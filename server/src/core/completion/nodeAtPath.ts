import { ownEntry } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';

/** The node that a path leads to in the text as it is written, aliases and merge keys not followed. */
export function nodeAtPath(root: YamlNode | undefined, path: Path): YamlNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'map') node = ownEntry(node, String(step))?.value;
    else node = node?.kind === 'seq' && typeof step === 'number' ? node.items[step] : undefined;
  }
  return node;
}
