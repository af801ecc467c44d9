import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import schema from '../../schemas/zadig-values.schema.json' with { type: 'json' };
import { schemaProblems } from '../../server/src/core/catalog/schemaProblems.ts';
import type { YamlNode } from '../../server/src/core/yaml/node.ts';
import { createValuesDocument, type ValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { readRuleFixtures } from '../helpers/ruleFixtures.ts';

const service = getLanguageService({
  schemaRequestService: (uri) => Promise.reject(new Error(uri)),
  workspaceContext: { resolveRelativePath: (path) => path },
});
service.configure({
  validate: true,
  schemas: [{ uri: 'test:/schema.json', fileMatch: ['*'], schema: structuredClone(schema) }],
});

let version = 0;

/** The lines in which the library finds something; it says the same once for all values of a line. */
async function libraryLines(document: ValuesDocument): Promise<readonly number[]> {
  const text = TextDocument.create('test:/same/values.yaml', 'yaml', ++version, document.text);
  const found = await service.doValidation(text, false);
  const open = openStarts(document);
  return found
    .filter(({ source, range }) => source?.startsWith('yaml-schema') && !open.has(text.offsetAt(range.start)))
    .map(({ range }) => range.start.line);
}

/** Where values stand that are left open: null and templates. */
function openStarts({ root, text }: ValuesDocument): ReadonlySet<number> {
  const open = new Set<number>();
  const visit = (node: YamlNode): void => {
    const isOpen = node.kind === 'scalar' && (node.value === null || node.text.includes('{{'));
    if (isOpen || text.startsWith('{{', node.start)) open.add(node.start);
    if (node.kind === 'seq') node.items.forEach(visit);
    if (node.kind === 'map') for (const { value } of node.entries) visit(value);
  };
  if (root) visit(root);
  return open;
}

const ascending = (lines: readonly number[]): readonly number[] => [...new Set(lines)].sort((a, b) => a - b);

test('yaml-language-server has the same against every fixture', { timeout: 60_000 }, async () => {
  let common = 0;
  const different: string[] = [];
  for (const { rule, name, text } of readRuleFixtures()) {
    const document = createValuesDocument(text);
    // What aliases stand for is judged where it is written; the library judges it at every use.
    if (document.problems.length > 0 || document.sharedNodes.size > 0) continue;
    const theirs = ascending(await libraryLines(document));
    const ours = ascending(schemaProblems(document).map(({ start }) => document.lines.at(start).line));
    common += ours.length;
    if (ours.join() !== theirs.join()) different.push(`${rule}/${name}: ours ${ours}, theirs ${theirs}`);
  }
  expect(different).toEqual([]);
  expect(common).toBeGreaterThan(50);
});
