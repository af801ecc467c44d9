import type { YamlNode } from '../yaml/node.ts';
import { formatPath, type Path, parsePath } from '../yaml/path.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';

const known = new WeakMap<ValuesDocument, ReadonlySet<string>>();

/**
 * Whether a text spells a path, or one above it, as a key with dots (`a.b: 1`). Helm ignores such a key, but its author
 * believes to have set the value, so nothing should be said about it as if it were missing.
 */
export function isSpelledWithDots(document: ValuesDocument, path: Path): boolean {
  const spelled = dottedPaths(document);
  return spelled.size > 0 && path.some((_, depth) => spelled.has(formatPath(path.slice(0, depth + 1))));
}

function dottedPaths(document: ValuesDocument): ReadonlySet<string> {
  const spelled = known.get(document) ?? collect(document.root);
  known.set(document, spelled);
  return spelled;
}

function collect(root: YamlNode | undefined): ReadonlySet<string> {
  const spelled = new Set<string>();
  const path: (string | number)[] = [];
  const visitAt = (step: string | number, node: YamlNode): void => {
    if (node.kind === 'scalar') return;
    path.push(step);
    visit(node);
    path.pop();
  };
  const visit = (node: YamlNode): void => {
    if (node.kind === 'seq') for (const [index, item] of node.items.entries()) visitAt(index, item);
    if (node.kind !== 'map') return;
    for (const { name, value } of node.entries) {
      if (name === undefined) continue;
      const steps = /[.[]/.test(name) ? parsePath(name) : undefined;
      if (steps) for (const full of [steps, [...path, ...steps]]) spelled.add(formatPath(full));
      visitAt(name, value);
    }
  };
  if (root) visit(root);
  return spelled;
}
