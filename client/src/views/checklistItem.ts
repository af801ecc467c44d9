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
  const [icon, color] = icons[node.item.state];
  const item = new TreeItem(node.item.title, TreeItemCollapsibleState.None);
  item.id = node.id;
  item.description = node.item.detail;
  item.tooltip = tooltip(node);
  item.contextValue = node.context;
  item.iconPath = new ThemeIcon(icon, new ThemeColor(color));
  item.accessibilityInformation = { label: node.label };
  if (node.checkbox !== undefined) item.checkboxState = checkboxState(node.checkbox, node.item.title);
  if (node.item.location !== undefined) {
    item.command = { command: 'zadigHa.revealItem', title: '', arguments: [node] };
  }
  return item;
}

function checkboxState({ isChecked, tooltip }: Checkbox, title: string): TreeItem['checkboxState'] {
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
    markdown.appendText(text);
  }
  return markdown;
}
