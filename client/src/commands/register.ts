import { commands, type Disposable, type Extension } from 'vscode';
import type { Services } from './command.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** Registers every command of the manifest. What they do is loaded with the first one that is run. */
export function registerCommands({ packageJSON }: Extension<unknown>, services: Services): readonly Disposable[] {
  return (packageJSON as Manifest).contributes.commands.map(({ command: name }) =>
    commands.registerCommand(name, async (argument: unknown) => {
      const { commandTable } = await import('./table.ts');
      return commandTable[name]?.(services, argument);
    }),
  );
}
