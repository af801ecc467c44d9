import { commands, type Disposable, type Event, EventEmitter, type Memento } from 'vscode';

/** Whether the view shows open items only. The editor remembers it for the workspace. */
export interface ItemFilter extends Disposable {
  isOpenOnly(): boolean;
  set(openOnly: boolean): Promise<void>;
  readonly onDidChange: Event<boolean>;
}

/** A context key for the menus of package.json, and the name under which the choice is kept. */
const filterKey = 'zadigHa.openItemsOnly';

/** Takes the filter up as it was left. */
export function createItemFilter(memory: Memento): ItemFilter {
  const changed = new EventEmitter<boolean>();
  const isOpenOnly = (): boolean => memory.get(filterKey, false);
  const tellMenus = (): Thenable<unknown> => commands.executeCommand('setContext', filterKey, isOpenOnly());
  void tellMenus();
  return {
    isOpenOnly,
    set: async (openOnly) => {
      await memory.update(filterKey, openOnly);
      await tellMenus();
      changed.fire(openOnly);
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
