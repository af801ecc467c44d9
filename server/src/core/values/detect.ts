import { outline } from './outline.ts';

/** Words of which a Zadig values file always has one; most other files end here. */
const MARKER_WORD = /aslan|mongodb|staticClients|extAuth|endpoint|zadig-ha/;
/** `# zadig-ha: chartVersion=4.3`, in the first ten lines. */
const OWN_COMMENT = /^(?:[^\n]*\n){0,9}?[ \t]*#[ \t]*zadig-ha:/;

/** Paths that only Zadig's values have. */
const MARKERS: readonly (readonly string[])[] = [
  ['microservice', 'aslan'],
  ['connections', 'mongodb'],
  ['dex', 'config', 'staticClients'],
  ['ee', 'mongodb'],
  ['global', 'extensions', 'extAuth'],
];

/** Whether a text is Zadig's values by what it contains. Linear, without parsing; almost free for other files. */
export function looksLikeZadigValues(text: string): boolean {
  if (!MARKER_WORD.test(text)) return false;
  if (OWN_COMMENT.test(text)) return true;
  const seen = new Set<string>();
  let marked = false;
  for (const path of outline(text, 3)) {
    if (path.length === 1 && path[0] !== undefined) seen.add(path[0]);
    const steps = path.flatMap((name) => name.replace(/\[\d+\]/g, '').split('.'));
    marked ||= MARKERS.some((marker) => marker.every((step, index) => steps[index] === step));
    if (steps[0] !== undefined) seen.add(steps[0]);
  }
  if (seen.has('apiVersion') && seen.has('kind')) return false;
  return marked || (seen.has('endpoint') && seen.has('connections'));
}
