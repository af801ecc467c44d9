import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { format } from '../../core/messages/localized.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { suppressionEdits, type Target } from '../../core/rules/suppressEdits.ts';
import { SCHEMA_CODE } from '../../core/rules/suppressUnused.ts';
import {
  DIAGNOSTIC_SOURCE,
  FIX_ALL_KIND,
  FIX_ALL_REQUEST,
  OPEN_RULE_DOCS_COMMAND,
  type OpenRuleDocsArguments,
} from '../../protocol/index.ts';
import { offsetAt, rangeOf, touches } from '../convert.ts';
import { shownSchemaProblems } from '../diagnostics.ts';
import type { ValuesFile } from '../documents.ts';
import { defineHandler, textDocumentUri } from '../handler.ts';
import type { NamedLayer } from '../layers.ts';
import { messages } from '../messages.ts';
import { ownsYaml, type Session } from '../session.ts';
import { plainEdits, reasonEdits, snippetEdits, workspaceEdit } from '../workspaceEdit.ts';
import { fixAllResult } from './fixAll.ts';

/** Quick fixes for the findings at a place, their documentation, and "fix all". All for the current version. */
export const codeAction = defineHandler<CodeActionParams, CodeAction[]>({
  uri: textDocumentUri,
  empty: [],
  answer: (session, file, params) => {
    const { only } = params.context;
    return [
      ...(wants(only, CodeActionKind.QuickFix) ? quickFixes(session, file, params) : []),
      ...(wants(only, FIX_ALL_KIND) ? fixAllAction(session, file, only !== undefined) : []),
    ];
  },
});

/** A client that asks for `source.fixAll` wants `source.fixAll.zadigHa` too. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only?.some((wanted) => kind === wanted || wanted === '' || kind.startsWith(`${wanted}.`)) ?? true;
}

/** Nobody reads more fixes than those of so many findings in one menu. */
const MOST_MENDED = 200;

function quickFixes(session: Session, file: ValuesFile, { range, context }: CodeActionParams): CodeAction[] {
  const { document } = file;
  const installation = session.installationOf(file);
  const { findingsIn, layer, layers } = installation;
  const asked = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
  const found = findingsIn(layer)
    .filter((finding) => touches(finding, asked))
    .slice(0, MOST_MENDED);
  const schema = ownsYaml(session, file) ? shownSchemaProblems(document, installation) : [];
  const [fault] = schema.filter((problem) => touches(problem, asked));
  const rules = found.filter(({ rule }, index) => found.findIndex((other) => other.rule === rule) === index);
  const shown = new Map<string, Diagnostic[]>();
  for (const diagnostic of context.diagnostics) {
    const key = keyOf(diagnostic);
    const same = shown.get(key) ?? [];
    same.push(diagnostic);
    shown.set(key, same);
  }
  return [
    ...found.flatMap((finding) => solutions(session, file, finding, layers, shown)),
    ...rules.flatMap((finding) => disable(session, file, finding)),
    ...(fault ? disable(session, file, { rule: SCHEMA_CODE, start: fault.start }) : []),
    ...(session.client.openRuleDocs ? rules.map((finding) => openDocs(session, file, finding)) : []),
  ];
}

function solutions(
  session: Session,
  file: ValuesFile,
  finding: Finding,
  layers: readonly NamedLayer[],
  shown: ReadonlyMap<string, Diagnostic[]>,
): CodeAction[] {
  const { client } = session;
  const preferred = finding.solutions.find(({ kind }) => kind === 'fix');
  const key = keyOf({ source: DIAGNOSTIC_SOURCE, code: finding.rule, range: rangeOf(file.document, finding) });
  const diagnostics = shown.get(key) ?? [];
  return finding.solutions.flatMap((solution): readonly CodeAction[] => {
    const target = layers[solution.layer];
    if (!target) return [];
    const snippets = solution.kind === 'ask' && client.snippetEdits && client.documentChanges;
    const edits = (snippets ? snippetEdits : plainEdits)(target.document, solution.edits);
    return [
      {
        title: format(solution.title.text, solution.title.data, session.localeOf(file)),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        ...(solution === preferred ? { isPreferred: true } : {}),
        edit: workspaceEdit({ uri: target.path, version: target.version }, edits, client),
      },
    ];
  });
}

/** Names no diagnostic: it repairs none, and must not be taken for the fix of one. */
function disable(session: Session, file: ValuesFile, target: Target): CodeAction[] {
  const { document } = file;
  const { client } = session;
  const result = suppressionEdits(document, target);
  if ('refused' in result) return [];
  const isForFile = result.edits.some(({ text }) => text.includes('disable-file'));
  const title = isForFile ? messages.disableForFile : messages.disableForLine;
  const edits = (client.snippetEdits && client.documentChanges ? reasonEdits : plainEdits)(document, result.edits);
  return [
    {
      title: format(title, { rule: target.rule }, session.localeOf(file)),
      kind: CodeActionKind.QuickFix,
      edit: workspaceEdit(file, edits, client),
    },
  ];
}

/** The same for a finding and the diagnostic that it is shown as. */
function keyOf({ source, code, range: { start } }: Pick<Diagnostic, 'source' | 'code' | 'range'>): string {
  return JSON.stringify([source, code, start.line, start.character]);
}

function openDocs(session: Session, file: ValuesFile, { rule }: Finding): CodeAction {
  const title = format(messages.openDocs, { rule }, session.localeOf(file));
  const command = { title, command: OPEN_RULE_DOCS_COMMAND, arguments: [rule] satisfies OpenRuleDocsArguments };
  return { title, kind: CodeActionKind.QuickFix, command };
}

/** Unasked, as when the cursor has moved, the action only names the command: its edits cost several analyses. */
function fixAllAction(session: Session, file: ValuesFile, asked: boolean): CodeAction[] {
  const { findingsIn, layer } = session.installationOf(file);
  const isFixable = findingsIn(layer).some(({ solutions }) => solutions.some(({ kind }) => kind === 'fix'));
  if (!isFixable) return [];
  const title = format(messages.fixAll, {}, session.localeOf(file));
  const action = { title, kind: FIX_ALL_KIND };
  if (!asked) return [{ ...action, command: { title, command: FIX_ALL_REQUEST, arguments: [file.uri] } }];
  const { edits } = fixAllResult(session, file);
  return edits.length === 0 ? [] : [{ ...action, edit: workspaceEdit(file, [...edits], session.client) }];
}
