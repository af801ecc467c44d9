/** A text in which what stands between two comments is written anew. Throws where the comments are missing. */
export function replaceMarked(before: string, [start, end]: Marks, text: string): string {
  const from = before.indexOf(start);
  const to = before.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${start} … ${end} is missing`);
  return `${before.slice(0, from)}${start}\n${text}\n${before.slice(to)}`;
}

/** The comments before and behind a generated part. */
export type Marks = readonly [start: string, end: string];

/** A Markdown table. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
