import type { Hover, Position } from 'yaml-language-server';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import { insideComment } from './comment.ts';
import type { Library } from './library.ts';

/** What the schema says about the key or value at a place of a configuration; undefined where it says nothing. */
export async function hover(
  library: Library,
  document: ValuesDocument,
  position: Position,
): Promise<Hover | undefined> {
  const view = library.view(document);
  if (view === undefined || insideComment(view.getText(), view.offsetAt(position))) return undefined;
  const found = await library.service.doHover(view, position);
  if (!found || typeof found.contents !== 'object' || !('value' in found.contents)) return undefined;
  const value = withFewExamples(found.contents.value);
  return hasText(value) ? { ...found, contents: { ...found.contents, value } } : undefined;
}

/** The library answers for every key, also with nothing to say but the title of the whole schema. */
function hasText(markdown: string): boolean {
  return markdown.replace(/^#### .*/, '').trim() !== '';
}

/** The library shows every example below a heading of its own; all versions of the chart would be a page. */
function withFewExamples(markdown: string): string {
  const [first = '', ...more] = markdown.split(/```\n\n.+\n\n```yaml\n/);
  if (more.length === 0) return markdown;
  return `${[first, ...more.slice(0, 2)].join('').replace(/```\n$/, '')}\`\`\`\n`;
}
