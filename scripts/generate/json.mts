const MAX_WIDTH = 120;
/** A list over several lines whose items are plain, or short lists themselves. */
const LIST = /^( *)(.*)\[\n((?: +(?:[^[\]{}\n]|\[[^[\]{}\n]*\])+\n)+) *\](,?)$/gm;

/** JSON as the formatter of this repository writes it: short lists of plain values on one line. */
export function printJson(value: unknown): string {
  const join = (text: string): string =>
    text.replace(LIST, (lines, indent: string, head: string, items: string, comma: string) => {
      const line = `${indent}${head}[${items.trim().replace(/\n\s+/g, ' ')}]${comma}`;
      return line.length <= MAX_WIDTH ? line : lines;
    });
  return `${join(join(JSON.stringify(value, null, 2)))}\n`;
}
