import { commands, env, FileType, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { SETTINGS_SECTION } from '../../../server/src/protocol/index.ts';
import { type DocsLanguage, docsLanguage, isRuleId, pageTitle, rulePages } from '../ruleDocs.ts';
import type { Command } from './command.ts';
import { itemArgument } from './itemArgument.ts';

/**
 * Opens the page of a rule, which comes with the extension; for a checklist item that no rule decides, the page of
 * Zadig's documentation. The argument is a rule id, a checklist item or nothing.
 */
export const openRuleDocs: Command = async (services, argument) => {
  const { extensionUri } = services;
  const item = itemArgument(services, argument)?.item;
  if (item !== undefined && item.rules.length === 0) {
    await env.openExternal(Uri.parse(item.docs, true));
    return;
  }
  const language = docsLanguage(workspace.getConfiguration(SETTINGS_SECTION).get('docsLanguage'), env.language);
  const rule = isRuleId(argument) ? argument : await pick(extensionUri, language, item?.rules);
  if (rule === undefined) return;
  const page = await firstFile(rulePages(rule, language).map((path) => Uri.joinPath(extensionUri, path)));
  if (page === undefined) {
    void window.showWarningMessage(l10n.t('There is no page about the rule "{0}".', rule));
    return;
  }
  await commands.executeCommand('markdown.showPreviewToSide', page);
};

/** Asks which of the rules that have a page, or of those given that have one. A single one needs no question. */
async function pick(folder: Uri, language: DocsLanguage, given?: readonly string[]): Promise<string | undefined> {
  const all = await rulesWithPage(folder);
  const rules = given === undefined ? all : all.filter((rule) => given.includes(rule));
  if (given !== undefined && rules.length < 2) return rules[0] ?? given.find(isRuleId);
  const items = rules.map(async (rule): Promise<QuickPickItem> => {
    const page = await firstFile(rulePages(rule, language).map((path) => Uri.joinPath(folder, path)));
    return { label: rule, description: page === undefined ? '' : pageTitle(await text(page)) };
  });
  const placeHolder = l10n.t('Which rule do you want to read about?');
  return (await window.showQuickPick(Promise.all(items), { placeHolder, matchOnDescription: true }))?.label;
}

async function rulesWithPage(folder: Uri): Promise<readonly string[]> {
  const entries = await workspace.fs.readDirectory(Uri.joinPath(folder, 'docs/rules'));
  return entries
    .filter(([name, type]) => type === FileType.File && name.endsWith('.md'))
    .map(([name]) => name.slice(0, -'.md'.length))
    .filter(isRuleId);
}

async function firstFile(candidates: readonly Uri[]): Promise<Uri | undefined> {
  for (const uri of candidates) {
    const exists = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (exists) return uri;
  }
  return undefined;
}

async function text(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
