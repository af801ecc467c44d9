/** The offset of the next line's content, comments left out; undefined at the end. */
export function nextContent(text: string, offset: number): number | undefined {
  const content = /(?:\r\n|[\r\n])[ \t]*(?=[^\s#])/g;
  content.lastIndex = offset;
  return content.test(text) ? content.lastIndex : undefined;
}
