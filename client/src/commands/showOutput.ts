import type { Command } from './command.ts';

/** Shows what client and server have logged. */
export const showOutput: Command = ({ log }) => log.channel().show();
