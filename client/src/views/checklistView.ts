import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type TreeCheckboxChangeEvent,
  type TreeDataProvider,
  TreeItemCheckboxState,
  window,
  workspace,
} from 'vscode';
import type { CurrentInstallation, Installation } from '../installation.ts';
import { viewMessage } from '../summary.ts';
import { treeItem } from './checklistItem.ts';
import {
  type ChecklistNode,
  checklistNodes,
  countStates,
  looksSame,
  openNodes,
  type SectionNode,
} from './checklistModel.ts';
import type { ItemFilter } from './itemFilter.ts';
import type { ViewState } from './viewState.ts';

/** The view's id in package.json. */
export const checklistViewId = 'zadigHa.checklist';

/** The context key that the welcome texts and menus of package.json look at; its value is a `ViewState`. */
const viewStateKey = 'zadigHa.viewState';

/** What the view shows at a moment. */
export interface ShownChecklist {
  readonly sections: readonly SectionNode[];
  /** The text above the tree. */
  readonly message: string;
  /** The number on the badge. */
  readonly failed: number;
}

/** The checklist of the current installation as a tree, with a badge for what failed. */
export interface ChecklistView extends Disposable {
  shown(): ShownChecklist;
}

/** Makes the view. It is drawn anew only where what it shows has changed. */
export function createChecklistView(installation: Installation, filter: ItemFilter): ChecklistView {
  const changed = new EventEmitter<undefined>();
  let shown = shownOf(undefined, false);
  let key: ViewState | undefined;

  const provider: TreeDataProvider<ChecklistNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItem,
    getChildren: (node) => {
      if (node === undefined) return [...shown.sections];
      return node.kind === 'section' ? [...node.items] : [];
    },
  };
  const view = window.createTreeView(checklistViewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });

  const draw = (): void => {
    const { view: state, current } = installation.state();
    if (state !== key) void commands.executeCommand('setContext', viewStateKey, state);
    key = state;
    const next = shownOf(current, filter.isOpenOnly());
    const isSame = looksSame(shown.sections, next.sections);
    shown = isSame ? { ...next, sections: shown.sections } : next;
    const { failed, message } = shown;
    if (view.message !== message) view.message = message;
    if ((view.badge?.value ?? 0) !== failed)
      view.badge = failed === 0 ? undefined : { value: failed, tooltip: l10n.t('Failed checklist items: {0}', failed) };
    if (!isSame) changed.fire(undefined);
  };

  const tick = async ({ items }: TreeCheckboxChangeEvent<ChecklistNode>): Promise<void> => {
    try {
      for (const [node, state] of items) {
        const isTicked = state === TreeItemCheckboxState.Checked;
        await commands.executeCommand(isTicked ? 'zadigHa.attest' : 'zadigHa.removeAttestation', node);
      }
    } finally {
      // The editor has drawn what was clicked, which is not always what has come of it.
      changed.fire(undefined);
    }
  };

  const disposables: readonly Disposable[] = [
    view,
    changed,
    view.onDidChangeCheckboxState((event) => void tick(event)),
    installation.onDidChange(draw),
    filter.onDidChange(draw),
  ];
  draw();
  return {
    shown: () => shown,
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

function shownOf(current: CurrentInstallation | undefined, openOnly: boolean): ShownChecklist {
  if (current === undefined) return { sections: [], message: '', failed: 0 };
  const { checklist, uri } = current;
  const all = checklistNodes(checklist, uri.toString(), l10n.t);
  const sections = openOnly ? openNodes(all) : all;
  return {
    sections,
    message: viewMessage(workspace.asRelativePath(uri), checklist, openOnly, l10n.t),
    failed: countStates(checklist).failed,
  };
}
