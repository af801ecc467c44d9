/** A block of code in a Markdown page. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  /** The heading that it stands under. */
  readonly heading: string;
}

/** The blocks of code of a page, in order. */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  let heading = '';
  const blocks: CodeBlock[] = [];
  for (const [, title, language = '', text = ''] of markdown.matchAll(/^#+ (.+)$|^```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (title === undefined) blocks.push({ language, text, heading });
    else heading = title;
  }
  return blocks;
}
