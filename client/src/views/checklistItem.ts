import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ItemState } from '../../../server/src/protocol/index.ts';
import type { ChecklistNode, ItemNode, SectionNode } from './checklistModel.ts';

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
  if (node.item.location !== undefined) {
    item.command = { command: 'zadigHa.revealItem', title: '', arguments: [node] };
  }
  return item;
}

/** Texts come from the file: they are appended as text, and the Markdown is trusted with nothing. */
function tooltip({ item, state }: ItemNode): MarkdownString {
  const markdown = new MarkdownString('', false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  markdown.appendMarkdown('**').appendText(item.title).appendMarkdown('**\n\n');
  markdown.appendText(item.detail === '' ? state : `${state}: ${item.detail}`);
  if (item.rules.length > 0) markdown.appendMarkdown('\n\n').appendText(item.rules.join(', '));
  return markdown;
}
