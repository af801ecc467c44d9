import { code } from '../messages/markdown.ts';
import { isSpelledWithDots } from '../values/dottedPaths.ts';
import type { Lookup, Origin } from '../values/values.ts';
import { resolveAlias } from '../yaml/node.ts';
import { assumed, chartName } from './chart.ts';
import { connectionSummary, isConnectionString } from './connection.ts';
import { shownValue } from './shownValue.ts';
import { type Subject, say } from './subject.ts';

/** What Helm hands to the chart, and who decides so; undefined for a map or list that is simply what stands here. */
export function effectiveValue(subject: Subject): string | undefined {
  const { path, values, scope } = subject;
  const written = values.written(path);
  const { state, origin } = written;
  if (state === 'unknown') return undecided(subject, origin);
  if (!origin) return unwritten(subject);
  if (state === 'deleted') return say(subject, 'deleted', { place: placeOf(subject, origin) });
  const isPlain = isHere(subject, origin) && !anchorOf(subject, origin) && !isConnectionString(path);
  // Who sees the line knows that already.
  if (isPlain && scope === 'additions' && values.layers.length === 1) return undefined;
  if (state === 'scalar') return withOrigin(subject, valueWords(subject, written), origin);
  const isSame = isHere(subject, origin) || (state === 'map' && resolveAlias(subject.node)?.kind === 'map');
  return isSame ? undefined : withOrigin(subject, valueWords(subject, written), origin);
}

function valueWords(subject: Subject, lookup: Lookup): string {
  const { path } = subject;
  switch (lookup.state) {
    case 'scalar':
      return connectionSummary(subject) ?? shownValue(path, lookup.value);
    case 'map':
      return say(subject, 'aMap');
    case 'list':
      return say(subject, 'aList');
    case 'unknown':
      return say(subject, 'unknown');
    default:
      return say(subject, 'none');
  }
}

function withOrigin(subject: Subject, value: string, origin: Origin): string {
  const { layer } = subject;
  const data = { value, line: lineOf(subject, origin.layer, origin.value.start), place: placeOf(subject, origin) };
  const elsewhere = origin.layer === layer ? 'elsewhere' : origin.layer > layer ? 'above' : 'below';
  const where = say(subject, isHere(subject, origin) ? 'here' : elsewhere, data);
  const anchor = anchorOf(subject, origin);
  return anchor ? say(subject, 'anchor', { where, ...anchor }) : where;
}

/** A key that Helm does not see: a later one of its name, or another file, replaces what it stands in. */
function unwritten(subject: Subject): string {
  const { path, values } = subject;
  const lookup = values.get(path);
  const known = valueWords(subject, lookup);
  const isDefault = lookup.state === 'scalar' || lookup.state === 'map' || lookup.state === 'list';
  const value = isDefault
    ? assumed(subject, say(subject, 'fromChart', { value: known, chart: chartName(subject) }))
    : known;
  const above = path.map((_, depth) => values.written(path.slice(0, depth + 1)).origin);
  const origin = above.findLast((candidate) => candidate !== undefined);
  return origin ? say(subject, 'replaced', { value, place: placeOf(subject, origin) }) : value;
}

function undecided(subject: Subject, origin: Origin | undefined): string {
  const { path, values } = subject;
  const documents = values.layers.map(({ document }) => document);
  const isUnwritten = origin === undefined || (origin.node.kind === 'scalar' && origin.node.style === 'empty');
  if (origin && !isUnwritten) return say(subject, 'templated', { place: placeOf(subject, origin) });
  if (documents.some((document) => isSpelledWithDots(document, path))) return say(subject, 'spelledWithDots');
  return say(subject, documents.some(({ incomplete }) => incomplete) ? 'hiddenByFault' : 'hiddenByTemplate');
}

function isHere({ layer, node }: Subject, origin: Origin): boolean {
  return origin.layer === layer && origin.value.start === node.start;
}

function placeOf(subject: Subject, { layer, value }: Origin): string {
  const line = lineOf(subject, layer, value.start);
  if (layer === subject.layer) return say(subject, 'line', { line });
  return say(subject, 'file', { place: code(`${subject.layerName(layer)}:${line}`, 120) });
}

/** Where a value is brought in by an alias, the anchor that it means. */
function anchorOf(subject: Subject, { layer, node, value }: Origin): { name: string; line: number } | undefined {
  if (node.start === value.start) return undefined;
  const text = subject.values.layers[layer]?.document.text.slice(value.start + 1, value.end) ?? '';
  return { name: code(text), line: lineOf(subject, layer, node.outerStart) };
}

function lineOf({ values }: Subject, layer: number, offset: number): number {
  return (values.layers[layer]?.document.lines.at(offset).line ?? 0) + 1;
}
