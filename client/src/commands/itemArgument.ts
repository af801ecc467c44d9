import type { ItemNode } from '../views/checklistModel.ts';
import type { Services } from './command.ts';

/**
 * The checklist item that a command was run on, as the server sees it now: the tree keeps its rows while only places
 * in files change. Undefined where the command was run with something else.
 */
export function itemArgument({ installation }: Services, argument: unknown): ItemNode | undefined {
  if (!isItemNode(argument)) return undefined;
  const { current } = installation.state();
  if (current?.uri.toString() !== argument.documentUri) return argument;
  const items = current.checklist.sections.flatMap((section) => section.items);
  const item = items.find(({ id }) => id === argument.item.id);
  return item === undefined ? argument : { ...argument, item };
}

function isItemNode(argument: unknown): argument is ItemNode {
  if (typeof argument !== 'object' || argument === null) return false;
  return 'kind' in argument && argument.kind === 'item' && 'item' in argument && 'documentUri' in argument;
}
