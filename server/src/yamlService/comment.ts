/**
 * Whether an offset lies in a comment, where the library takes it for a place in the map around. A `#` in a text of
 * several lines passes for a comment too: nothing is known of such texts anyway.
 */
export function insideComment(text: string, offset: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1, offset);
  // One that is not closed is kept up to the end: looking for further ones in it would begin anew at each `\"`.
  const unquoted = line.replace(/"(?:[^"\\]|\\.)*(?:"|(\\?$))|'[^']*'/gs, (quoted, unclosed) =>
    unclosed === undefined ? '' : quoted,
  );
  return /(?:^|\s)#/.test(unquoted);
}
