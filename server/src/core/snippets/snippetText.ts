/** A place that the user shall fill in: `<storage-class>`. */
const PLACEHOLDER = /<[^<>\r\n]+>/g;

/** Numbers for the tab stops of one snippet: the same placeholder twice is filled in once. */
export type TabStops = Map<string, number>;

/** Whether a text holds a place to fill in. */
export function hasPlaceholder(text: string): boolean {
  return text.search(PLACEHOLDER) >= 0;
}

/** A text as an LSP snippet: `<name>` becomes the tab stop `${1:<name>}`. */
export function withTabStops(text: string, stops: TabStops): string {
  let snippet = '';
  let position = 0;
  for (const { 0: name, index } of text.matchAll(PLACEHOLDER)) {
    const stop = stops.get(name) ?? stops.size + 1;
    stops.set(name, stop);
    snippet += `${escapeSnippet(text.slice(position, index))}\${${stop}:${escapeSnippet(name)}}`;
    position = index + name.length;
  }
  return snippet + escapeSnippet(text.slice(position));
}

/** A text that a snippet shows as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop that proposes a text. */
export function tabStop(stop: number, text: string): string {
  return `\${${stop}:${escapeSnippet(text)}}`;
}

/** A tab stop that offers a choice, best first. */
export function choiceStop(stop: number, choices: readonly string[]): string {
  return `\${${stop}|${choices.map((choice) => choice.replace(/[\\,|}$]/g, '\\$&')).join(',')}|}`;
}
