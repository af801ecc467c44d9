import { HIDDEN, isSecret, shownText } from '../catalog/secrets.ts';
import type { Lookup, Origin, Values } from '../values/values.ts';
import type { ScalarValue, YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import { writeScalar } from '../yaml/scalar.ts';
import { oneLine } from '../yaml/structure/oneLine.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';

/** A hint stands beside the text: it has room for a number, a size or the beginning of an address. */
const MAX_LENGTH = 30;

const known = new WeakMap<ValuesDocument, ReadonlySet<YamlNode>>();

/** What a path holds, as short YAML with secrets hidden; undefined where it holds nothing, or nothing is known. */
export function shownLookup({ layers }: Values, path: Path, lookup: Lookup): string | undefined {
  if (lookup.state === 'map') return '{…}';
  if (lookup.state === 'list') return '[…]';
  if (lookup.state === 'deleted') return 'null';
  if (lookup.state !== 'scalar') return undefined;
  const { value, origin } = lookup;
  return origin && isSecretOrigin(origin, layers[origin.layer]?.document) ? HIDDEN : shownScalar(path, value);
}

/** A scalar of a document, as `shownLookup`, for a path where it is used. */
export function shownNode(document: ValuesDocument, node: YamlNode, path: Path, value: ScalarValue): string {
  return secretNodes(document).has(node) ? HIDDEN : shownScalar(path, value);
}

function isSecretOrigin({ node }: Origin, document: ValuesDocument | undefined): boolean {
  return document !== undefined && secretNodes(document).has(node);
}

function shownScalar(path: Path, value: ScalarValue): string {
  if (value === null) return 'null';
  const shown = shownText(path, String(value));
  return typeof value === 'string' ? writeScalar(oneLine(shown, MAX_LENGTH), { flow: false }) : shown;
}

/** The scalars written at secret paths: aliases carry them to places that look harmless. */
function secretNodes(document: ValuesDocument): ReadonlySet<YamlNode> {
  const secrets = known.get(document) ?? findSecrets(document);
  known.set(document, secrets);
  return secrets;
}

function findSecrets({ root, sharedNodes }: ValuesDocument): ReadonlySet<YamlNode> {
  const secrets = new Set<YamlNode>();
  const visit = (node: YamlNode, path: Path): void => {
    if (node.kind === 'scalar' && isSecret(path)) secrets.add(node);
    if (node.kind === 'seq') for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    if (node.kind === 'map') for (const { name, value } of node.entries) visit(value, [...path, name ?? '']);
  };
  if (root && sharedNodes.size > 0) visit(root, []);
  return secrets;
}
