import { schemaAt } from '../../server/src/core/catalog/schema.ts';
import type { Path } from '../../server/src/core/yaml/path.ts';
import { HOVER_PLACES } from '../core/hover/places.ts';
import { hover } from '../core/hover/support.ts';
import { knownPaths } from '../helpers/knownPaths.ts';
import type { QualityRow } from './completionQuality.ts';
import { peerHover } from './peer.ts';

/** A document that holds one path, with the cursor in its last key. */
function documentAt(path: Path): string {
  return path
    .map((step, depth) => {
      const name = String(step);
      const key = depth === path.length - 1 ? `${name.slice(0, 1)}|${name.slice(1)}` : name;
      return `${'  '.repeat(depth)}${key}:${depth === path.length - 1 ? ' 1' : ''}\n`;
    })
    .join('');
}

/** Every key that matters for availability, in a map of its own. */
const KEYS = knownPaths()
  .filter((path) => schemaAt(path)?.ha === true && path.every((step) => typeof step === 'string'))
  .filter((path) => !['map', 'list'].includes(schemaAt(path)?.kind ?? 'map'))
  .map(documentAt);

/** Runs hover cases through both. Right is: something is said there. */
export async function hoverQuality(): Promise<readonly QualityRow[]> {
  const places = HOVER_PLACES.map(([marked]) => marked);
  return Promise.all([rowOf('hover, places', places), rowOf('hover, keys of availability', KEYS)]);
}

async function rowOf(name: string, marked: readonly string[]): Promise<QualityRow> {
  const results = [];
  for (const text of marked)
    results.push({ text, ours: hover(text) !== undefined, peer: /\p{L}{3}/u.test(wordsOf(await peerHover(text))) });
  return {
    name,
    cases: marked.length,
    ours: results.filter(({ ours }) => ours).length,
    peer: results.filter(({ peer }) => peer).length,
    lost: results.filter(({ ours, peer }) => peer && !ours).map(({ text }) => JSON.stringify(text)),
  };
}

/** The text of a hover, without the words of its shape. */
function wordsOf(contents: string): string {
  const parsed: unknown = contents === '' ? '' : JSON.parse(contents);
  return typeof parsed === 'object' && parsed !== null && 'value' in parsed ? String(parsed.value) : String(parsed);
}
