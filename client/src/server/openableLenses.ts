import { type CodeLens, Uri } from 'vscode';
import { OPEN_COMMAND } from '../../../server/src/protocol/index.ts';

/** Code lenses of the server, which open addresses as the editor's own: it finds a remote file by those, not by texts. */
export function openableLenses(lenses: CodeLens[] | null | undefined): CodeLens[] | null | undefined {
  for (const { command } of lenses ?? []) {
    if (command?.command === OPEN_COMMAND)
      command.arguments = command.arguments?.map((place) => Uri.parse(place)) ?? [];
  }
  return lenses;
}
