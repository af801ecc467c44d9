import { outline } from './outline.ts';

/** Words of which a Zadig values file always has one; most other files end here. */
const MARKER_WORD = /aslan|mongodb|staticClients|extAuth|endpoint|zadig-ha/;
/** `# zadig-ha: chartVersion=4.3`, in the first ten lines. */
const OWN_COMMENT = /^\ufeff?(?:[^\n]*\n){0,9}?[ \t]*#[ \t]*zadig-ha:/;

/** Paths that only Zadig's values have. */
const MARKERS = [
  'microservice.aslan',
  'connections.mongodb',
  'dex.config.staticClients',
  'ee.mongodb',
  'global.extensions.extAuth',
];

/** `endpoint` and `connections` together are Zadig's when one of these stands in them. */
const COMPANIONS = ['endpoint.FQDN', 'endpoint.IP', 'endpoint.type', 'connections.mysql'];

/** Whether a text is Zadig's values by what it contains. Linear, without parsing; almost free for other files. */
export function looksLikeZadigValues(text: string): boolean {
  if (!MARKER_WORD.test(text)) return false;
  if (OWN_COMMENT.test(text)) return true;
  const mayBeManifest = text.includes('apiVersion');
  const seen = new Set<string>();
  for (const path of outline(text, 3)) {
    const steps = path.flatMap((name) => name.replace(/\[\d+\]/g, '').split('.'));
    for (let depth = 1; depth <= 3; depth++) seen.add(steps.slice(0, depth).join('.'));
    if (!mayBeManifest && MARKERS.some((marker) => seen.has(marker))) return true;
  }
  if (seen.has('apiVersion') && seen.has('kind')) return false;
  if (MARKERS.some((marker) => seen.has(marker))) return true;
  return seen.has('endpoint') && seen.has('connections') && COMPANIONS.some((path) => seen.has(path));
}
