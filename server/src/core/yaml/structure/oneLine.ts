/** Characters that are looked at: a value may have millions, of which a line shows a few. */
const LOOKED_AT = 2_000;

/** The beginning of a text on one line, at most `length` UTF-16 units of it, with `…` where something is left out. */
export function oneLine(text: string, length: number): string {
  const line = text.slice(0, LOOKED_AT).replace(/\s+/g, ' ').trim();
  if (line.length <= length && text.length <= LOOKED_AT) return line;
  const kept = line.slice(0, length - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
