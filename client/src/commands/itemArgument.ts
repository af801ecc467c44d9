import type { ItemNode } from '../views/checklistModel.ts';

/** The checklist item that a command was run on, or undefined where it was run with something else. */
export function itemArgument(argument: unknown): ItemNode | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const isItem = 'kind' in argument && argument.kind === 'item' && 'item' in argument && 'documentUri' in argument;
  return isItem ? (argument as ItemNode) : undefined;
}
