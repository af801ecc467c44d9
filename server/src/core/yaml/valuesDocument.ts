import { carryComments, noteComments } from './comments.ts';
import { LineIndex } from './lines.ts';
import type { YamlNode } from './node.ts';
import { type ParsedYaml, parseYaml, type YamlProblem } from './parse.ts';
import { reparse } from './reparse.ts';
import { detectStyle, type TextStyle } from './style.ts';

/** One version of one YAML text, parsed once. Everything derived from the text is computed on first use and kept. */
export interface ValuesDocument {
  readonly text: string;
  /** The first document's tree; undefined for a text without content. */
  readonly root: YamlNode | undefined;
  /** Sorted by place. */
  readonly problems: readonly YamlProblem[];
  /** Whether the tree lacks something that the text may hold: broken YAML, or further documents. */
  readonly incomplete: boolean;
  /** The nodes that aliases stand for. An edit in one of them changes every place that uses it. */
  readonly sharedNodes: ReadonlySet<YamlNode>;
  readonly lines: LineIndex;
  readonly style: TextStyle;
}

/**
 * Parses a text. Never throws: what is wrong stands in `problems`. With an earlier version of the same text it takes as
 * long as what has changed; the result is the same.
 */
export function createValuesDocument(text: string, before?: ValuesDocument): ValuesDocument {
  const reparsed = before && reparse(text, before);
  if (!before || !reparsed) return parsedDocument(text);
  const { root, problems, sharedNodes } = reparsed;
  const document = documentOf(text, { root, problems, moreDocuments: false }, sharedNodes);
  carryComments(before, document, reparsed);
  return document;
}

function parsedDocument(text: string): ValuesDocument {
  const parsed = parseYaml(text);
  const document = documentOf(text, parsed);
  if (parsed.comments) noteComments(document, parsed.comments);
  return document;
}

function documentOf(
  text: string,
  { root, problems, moreDocuments }: ParsedYaml,
  sharedNodes?: ReadonlySet<YamlNode>,
): ValuesDocument {
  const incomplete = moreDocuments || problems.some(({ structural }) => structural);
  let lines: LineIndex | undefined;
  let style: TextStyle | undefined;
  let shared = sharedNodes;
  return {
    text,
    root,
    problems,
    incomplete,
    get sharedNodes() {
      shared ??= aliasTargets(root);
      return shared;
    },
    get lines() {
      lines ??= new LineIndex(text);
      return lines;
    },
    get style() {
      style ??= detectStyle(text, root);
      return style;
    },
  };
}

function aliasTargets(root: YamlNode | undefined): ReadonlySet<YamlNode> {
  const targets = new Set<YamlNode>();
  const visit = (node: YamlNode): void => {
    if (node.kind === 'alias' && node.target) targets.add(node.target);
    if (node.kind === 'seq') node.items.forEach(visit);
    if (node.kind !== 'map') return;
    for (const { key, value } of node.entries) {
      visit(key);
      visit(value);
    }
  };
  if (root) visit(root);
  return targets;
}
