import { commands, type Disposable, EventEmitter, l10n, type TreeDataProvider, window } from 'vscode';
import type { CurrentInstallation, Installation, InstallationState } from '../installation.ts';
import { headline } from '../summary.ts';
import { treeItem } from './checklistItem.ts';
import { type ChecklistNode, checklistNodes, countStates } from './checklistModel.ts';
import type { ViewState } from './viewState.ts';

/** The view's id in package.json. */
export const checklistViewId = 'zadigHa.checklist';

/** The context key that the welcome texts and menus of package.json look at; its value is a `ViewState`. */
const viewStateKey = 'zadigHa.viewState';

/** Shows the checklist of the current installation as a tree, with a badge for what failed. */
export function registerChecklistView(installation: Installation): readonly Disposable[] {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<ChecklistNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItem,
    getChildren: (node) => {
      if (node !== undefined) return node.kind === 'section' ? [...node.items] : [];
      const { current } = installation.state();
      return current === undefined ? [] : [...checklistNodes(current.checklist, current.uri.toString(), l10n.t)];
    },
  };
  const view = window.createTreeView(checklistViewId, { treeDataProvider: provider, showCollapseAll: true });
  let shown: CurrentInstallation | undefined;
  let key: ViewState | undefined;

  const draw = ({ view: state, current }: InstallationState): void => {
    if (state !== key) void commands.executeCommand('setContext', viewStateKey, state);
    key = state;
    if (current === shown) return;
    shown = current;
    const failed = current === undefined ? 0 : countStates(current.checklist).failed;
    view.badge = failed === 0 ? undefined : { value: failed, tooltip: l10n.t('Failed checklist items: {0}', failed) };
    view.message = current === undefined ? '' : headline(fileName(current.uri.path), current.checklist, l10n.t);
    changed.fire(undefined);
  };
  draw(installation.state());
  return [view, changed, installation.onDidChange(draw)];
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
