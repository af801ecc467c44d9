import { isKnownPath } from '../../catalog/schema.ts';
import type { Layer } from '../../values/layer.ts';
import type { EntryPlace } from '../../yaml/editors/nest.ts';
import type { Entry, YamlNode } from '../../yaml/node.ts';
import type { Path } from '../../yaml/path.ts';

/** Visits every entry of the maps that the schema knows, as written: aliases are not followed. */
export function walkKnown({ document }: Layer, visit: (place: EntryPlace) => void): void {
  const descend = (node: YamlNode, path: Path, above: Entry | undefined): void => {
    if (node.kind === 'seq') {
      for (const [index, item] of node.items.entries()) descend(item, [...path, index], undefined);
    }
    if (node.kind !== 'map') return;
    for (const entry of node.entries) {
      visit({ map: node, entry, above, path });
      const next = entry.name === undefined ? undefined : [...path, entry.name];
      if (next && isKnownPath(next)) descend(entry.value, next, entry);
    }
  };
  if (document.root) descend(document.root, [], undefined);
}
