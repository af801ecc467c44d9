import {
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
} from 'vscode';
import type { ItemState } from '../../../server/src/protocol/index.ts';
import type { Checkbox } from './checkbox.ts';
import type { ChecklistNode, ItemNode, SectionNode } from './checklistModel.ts';
import { itemTooltip } from './itemTooltip.ts';

const icons: Readonly<Record<ItemState, readonly [icon: string, color: string]>> = {
  passed: ['pass', 'testing.iconPassed'],
  failed: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  unknown: ['question', 'problemsInfoIcon.foreground'],
  todo: ['circle-large-outline', 'descriptionForeground'],
  expired: ['history', 'problemsWarningIcon.foreground'],
  'not-applicable': ['circle-slash', 'disabledForeground'],
};

/** How the editor draws a row. */
export function treeItem(node: ChecklistNode): TreeItem {
  return node.kind === 'section' ? sectionItem(node) : checklistItem(node);
}

function sectionItem(node: SectionNode): TreeItem {
  const item = new TreeItem(node.title, TreeItemCollapsibleState.Expanded);
  item.id = node.id;
  item.description = node.count;
  item.contextValue = 'section';
  item.accessibilityInformation = { label: node.label };
  return item;
}

function checklistItem(node: ItemNode): TreeItem {
  const item = new TreeItem(node.item.title, TreeItemCollapsibleState.None);
  item.id = node.id;
  item.description = node.description;
  item.tooltip = tooltip(node);
  item.contextValue = node.context;
  if (!isSaidByCheckbox(node)) item.iconPath = stateIcon(node.item.state);
  item.accessibilityInformation = { label: node.label };
  if (node.checkbox !== undefined) item.checkboxState = checkboxState(node.checkbox, node.item.title);
  if (node.item.location !== undefined) {
    item.command = { command: 'zadigHa.revealItem', title: '', arguments: [node] };
  }
  return item;
}

/** A tick, or an empty box to be ticked: an icon beside it would say the same again. */
function isSaidByCheckbox({ checkbox, item: { state } }: ItemNode): boolean {
  return checkbox !== undefined && state === (checkbox.isChecked ? 'passed' : 'todo');
}

function stateIcon(state: ItemState): ThemeIcon {
  const [icon, color] = icons[state];
  return new ThemeIcon(icon, new ThemeColor(color));
}

function checkboxState({ isChecked, tooltip }: Checkbox, title: string): NonNullable<TreeItem['checkboxState']> {
  return {
    state: isChecked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip,
    accessibilityInformation: { label: `${title}${l10n.t(', ')}${tooltip}`, role: 'checkbox' },
  };
}

/** Texts come from files: they are appended as text, and the Markdown is trusted with nothing. */
function tooltip({ item, state }: ItemNode): MarkdownString {
  const markdown = new MarkdownString('', false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  markdown.appendMarkdown('**').appendText(item.title).appendMarkdown('**');
  for (const { label, text } of itemTooltip(item, state, l10n.t)) {
    markdown.appendMarkdown('\n\n');
    if (label !== undefined) markdown.appendMarkdown('*').appendText(label).appendMarkdown('*');
    if (label !== undefined && text !== '') markdown.appendText(l10n.t(': '));
    appendWords(markdown, text);
  }
  return markdown;
}

/** Word by word: `appendText` makes every blank one that no line breaks at, so that lines would break inside words. */
function appendWords(markdown: MarkdownString, text: string): void {
  for (const [index, word] of text.split(/\s+/).entries()) {
    if (index > 0) markdown.appendMarkdown(' ');
    markdown.appendText(word);
  }
}
