import type { Command } from './command.ts';

/** Leaves only what somebody still has to look at in the view. */
export const showOpenItems: Command = ({ filter }) => filter.set(true);

/** Shows all items in the view again. */
export const showAllItems: Command = ({ filter }) => filter.set(false);
