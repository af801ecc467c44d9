/** Code, an escaped character, bold text, or a link. */
const MARKUP = /(?<!`)(`+)(?!`)( ?)(.*?)\2\1(?!`)|\\([!-/:-@[-`{-~])|\*\*(.+?)\*\*|\[([^\]]+)\]\((https:[^)\s]+)\)/g;

/** The Markdown of a hover for clients that show text as it is. */
export function plainText(markdown: string): string {
  return markdown.replace(
    MARKUP,
    (_whole, _fence, _pad, code?: string, escaped?: string, bold?: string, title?: string, address?: string) =>
      code ?? escaped ?? bold ?? `${title}: ${address}`,
  );
}
