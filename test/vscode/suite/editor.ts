import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CodeAction,
  type CompletionList,
  commands,
  type Diagnostic,
  type Hover,
  languages,
  Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { waitFor } from './waitFor.ts';

/** The path of a file in the folder that is open. */
export function inWorkspace(name: string): string {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return join(folder.uri.fsPath, name);
}

/** The text of the sample installation. */
export function sampleText(): Promise<string> {
  return readFile(inWorkspace('values.yaml'), 'utf8');
}

/** Writes a file into the open folder and shows it. */
export async function showFile(name: string, text: string): Promise<TextDocument> {
  await writeFile(inWorkspace(name), text);
  return show(name);
}

/** Shows a file of the open folder in an editor. */
export async function show(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.file(inWorkspace(name)));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** The diagnostics of a document that come from this extension. */
export function ownDiagnostics({ uri }: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'zadig-ha');
}

/** The rule that a diagnostic is about. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The rules with findings in a document, each as often as it has one, sorted. */
export function rulesFound(document: TextDocument): readonly string[] {
  return ownDiagnostics(document).map(ruleOf).sort();
}

/** Waits until a document has findings of exactly these rules. */
export async function waitForRules(document: TextDocument, rules: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...rules].sort());
  await waitFor(
    `the findings ${wanted}`,
    () => rulesFound(document),
    (found) => JSON.stringify(found) === wanted,
  );
}

/** The one finding of a rule in a document, waited for. */
export async function findingOf(document: TextDocument, rule: string): Promise<Diagnostic> {
  const [finding] = await waitFor(
    `a finding of ${rule}`,
    () => ownDiagnostics(document).filter((diagnostic) => ruleOf(diagnostic) === rule),
    ({ length }) => length === 1,
  );
  assert.ok(finding);
  return finding;
}

/** The code actions that the editor offers for a range. */
export async function codeActions({ uri }: TextDocument, range: Range, kind: string): Promise<readonly CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind, 100);
}

/** The position right after the first occurrence of a text. */
export function after(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `${text} is in the document`);
  return document.positionAt(offset + text.length);
}

/** The range of a whole document. */
export function wholeRange(document: TextDocument): Range {
  return new Range(new Position(0, 0), document.positionAt(document.getText().length));
}

/** Replaces a range as if it were typed. */
export async function replaceText({ uri }: TextDocument, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(uri, range, text);
  assert.ok(await workspace.applyEdit(edit), 'the edit is applied');
}

/** Does what choosing a code action does. */
export async function apply({ edit, command }: CodeAction): Promise<void> {
  if (edit !== undefined) assert.ok(await workspace.applyEdit(edit), 'the edit is applied');
  if (command !== undefined) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Saves a document and answers what is on the disk then. */
export async function saved(document: TextDocument): Promise<string> {
  assert.ok(await document.save(), 'the document is saved');
  return savedText(document);
}

/** What is on the disk of a document. */
export function savedText({ uri }: TextDocument): Promise<string> {
  return readFile(uri.fsPath, 'utf8');
}

/** The labels that completion offers at a position. */
export async function completionLabels({ uri }: TextDocument, position: Position): Promise<readonly string[]> {
  const name = 'vscode.executeCompletionItemProvider';
  const { items } = await commands.executeCommand<CompletionList>(name, uri, position);
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** What hovering a position shows, as Markdown. */
export async function hover({ uri }: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'object' ? content.value : content))
    .join('\n');
}
