import type { Translate } from '../../client/src/translate.ts';

/** What `l10n.t` does in an English editor. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place));
