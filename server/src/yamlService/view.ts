import type { YamlNode } from '../core/yaml/node.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';

/**
 * Where the library stops being usable: its check for duplicate keys is quadratic (20,000 keys of one map take 6 s), its
 * recursion ends in a stack overflow, and every request walks the whole tree several times.
 */
const LIMITS = { length: 1_000_000, depth: 100, nodes: 100_000, entriesOfOneMap: 2_000, problems: 200 } as const;

/** `# yaml-language-server: $schema=…` and `# $schema: …`, by which a text would choose another schema. */
const MODELINE = /#[^\S\r\n](?=[^\S\r\n]*(?:yaml-language-server[^\S\r\n]*:|\$schema:))/g;
/** The same wish as a key of the text. */
const SCHEMA_KEY = /^(["']?)\$schema(?=\1\s*:)/m;
const DOCUMENT_MARKER = /^(?:---|\.\.\.)(?=\s|$)/gm;

/**
 * What the library may see of a text: the same characters at the same offsets, but without what it chokes on. Undefined
 * where the text is too much for it.
 *
 * Aliases become `~`: the library copies what they stand for at every use, so that 3,000 of them take minutes, and a map
 * of maps of aliases more memory than there is. Anchors become blanks: it looks for each one's aliases in all the text.
 */
export function libraryView(document: ValuesDocument): string | undefined {
  const { text, root, problems } = document;
  if (text.length > LIMITS.length || problems.length > LIMITS.problems) return undefined;
  if (problems.some(({ code }) => code === 'TOO_DEEP')) return undefined;
  const survey: Survey = { text, nodes: 0, hidden: [] };
  if (root !== undefined && !isBearable(root, survey, 0)) return undefined;
  const firstDocument = text.slice(0, endOfFirstDocument(text, root));
  return hide(firstDocument, survey.hidden)
    .replace(MODELINE, '##')
    .replace(SCHEMA_KEY, (key) => key.replace('$', '_'));
}

interface Survey {
  readonly text: string;
  nodes: number;
  /** What is not to be seen and what stands there instead, in the order of the text. */
  readonly hidden: { readonly start: number; readonly end: number; readonly by: string }[];
}

/** Collects what must be hidden; false where a limit is exceeded. */
function isBearable(node: YamlNode, survey: Survey, depth: number): boolean {
  survey.nodes++;
  if (depth > LIMITS.depth || survey.nodes > LIMITS.nodes) return false;
  const { anchor, start, end, outerStart } = node;
  if (anchor !== undefined) {
    const at = survey.text.indexOf(`&${anchor}`, outerStart);
    if (at >= 0 && at <= start) survey.hidden.push({ start: at, end: at + 1 + anchor.length, by: '' });
  }
  if (node.kind === 'alias') survey.hidden.push({ start, end, by: '~' });
  if (node.kind === 'seq') return node.items.every((item) => isBearable(item, survey, depth + 1));
  if (node.kind !== 'map') return true;
  if (node.entries.length > LIMITS.entriesOfOneMap) return false;
  return node.entries.every(
    ({ key, value }) => isBearable(key, survey, depth + 1) && isBearable(value, survey, depth + 1),
  );
}

/** The library reads every document of a text; Helm and our own tree end with the first. */
function endOfFirstDocument(text: string, root: YamlNode | undefined): number {
  const markers = [...text.matchAll(DOCUMENT_MARKER)].map(({ index }) => index);
  const next = root === undefined ? markers[1] : markers.find((marker) => marker > root.start);
  return next ?? text.length;
}

function hide(text: string, hidden: Survey['hidden']): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, by } of hidden) {
    if (end > text.length) break;
    if (start < position) continue;
    parts.push(text.slice(position, start), by.padEnd(end - start));
    position = end;
  }
  parts.push(text.slice(position));
  return parts.join('');
}
