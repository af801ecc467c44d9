import { isNull, resolveAlias } from './node.ts';
import type { YamlProblem } from './problem.ts';
import type { ValuesDocument } from './valuesDocument.ts';

/** The code of the fault that is none of YAML: further documents behind the first. */
export const SEVERAL_DOCUMENTS = 'SEVERAL_DOCUMENTS';

/** The code of the other one: a text or list where the keys should be. */
export const NOT_A_MAP = 'NOT_A_MAP';

/** Faults that leave the tree as it is, and for which Helm refuses the text all the same, or reads something else. */
const REFUSED: ReadonlySet<string> = new Set([
  'BAD_ALIAS',
  'BAD_DQ_ESCAPE',
  'CONTROL_CHARACTER',
  'NULL_KEY',
  'QUESTION_MARK_IN_FLOW',
]);

/** What both need of a document. */
type Read = Pick<ValuesDocument, 'text' | 'root' | 'problems' | 'incomplete'>;

/** Why Helm does not read a text, or why we cannot: the first such fault. Undefined where nothing stands in the way. */
export function refusalOf(document: Read): YamlProblem | undefined {
  const { problems, text } = document;
  const fault = problems.find(
    ({ code, structural, start, end }) => structural || (REFUSED.has(code) && !isTaken(text.slice(start, end))),
  );
  return fault ?? severalDocuments(document) ?? notAMap(document);
}

/** Where further documents begin. Helm 4 merges them, Helm 3 reads the first: what comes out cannot be told. */
export function severalDocuments({ text, root, problems, incomplete }: Read): YamlProblem | undefined {
  if (!incomplete || problems.some(({ structural }) => structural)) return undefined;
  const marker = /^(?:---|\.\.\.)(?=\s|$)/gm;
  marker.lastIndex = root?.end ?? 0;
  const start = marker.exec(text)?.index ?? text.length;
  const message = 'Several YAML documents: Helm 4 merges them, Helm 3 reads only the first. Keep one';
  return { code: SEVERAL_DOCUMENTS, message, start, end: Math.min(start + 3, text.length), structural: false };
}

function notAMap({ root }: Read): YamlProblem | undefined {
  const node = root && resolveAlias(root);
  if (!node || node.kind === 'map' || isNull(node)) return undefined;
  const message = 'Helm takes values only as a map of keys, and refuses this';
  return { code: NOT_A_MAP, message, start: node.start, end: node.end, structural: false };
}

/** An escape that YAML does not have and Helm reads. */
function isTaken(source: string): boolean {
  return source === "\\'";
}
