import { type ChartDefault, defaultOf, existsIn, schemaAt } from '../catalog/schema.ts';
import { isSecret } from '../catalog/secrets.ts';
import { compareVersions } from '../catalog/versions.ts';
import { code } from '../messages/markdown.ts';
import type { ScalarValue } from '../yaml/node.ts';
import { assumed, chartName } from './chart.ts';
import { isConnectionString } from './connection.ts';
import { shownValue } from './shownValue.ts';
import { item, type Subject, say } from './subject.ts';

/** More examples say no more. */
const MOST_EXAMPLES = 2;

/** What may stand there and what the chart has, by the schema. */
export function schemaFacts(subject: Subject): readonly string[] {
  const { path, entry } = subject;
  if (entry.kind === 'map' || entry.kind === 'list' || entry.kind === 'any') return [];
  return [
    ...list(subject, 'allowed', entry.allowed),
    ...(needsExamples(subject) ? list(subject, 'examples', entry.examples.slice(0, MOST_EXAMPLES)) : []),
    ...(isSecret(path) ? [] : chartDefault(subject)),
  ];
}

/** Which charts have the key, and whether this one reads it. */
export function versionFacts(subject: Subject): readonly string[] {
  const { path, entry, chart } = subject;
  const entries = path.map((_, depth) => schemaAt(path.slice(0, depth + 1)));
  // Nothing lives longer than what it is in.
  const since = entries
    .flatMap((each) => each?.since ?? [])
    .sort(compareVersions)
    .at(-1);
  const until = entries.flatMap((each) => each?.until ?? []).sort(compareVersions)[0];
  const words = [
    ...(since !== undefined && until !== undefined ? [say(subject, 'sinceUntil', { since, until })] : []),
    ...(since !== undefined && until === undefined ? [say(subject, 'since', { since })] : []),
    ...(since === undefined && until !== undefined ? [say(subject, 'until', { until })] : []),
    ...(entry.documentedSince === undefined ? [] : [say(subject, 'documented', { since: entry.documentedSince })]),
    ...(existsIn(path, chart.version) === false
      ? [assumed(subject, say(subject, 'notRead', { chart: chartName(subject) }))]
      : []),
  ];
  return words.length === 0 ? [] : [item(subject, 'versions', words.join(say(subject, 'semicolon')))];
}

function list(subject: Subject, label: 'allowed' | 'examples', values: readonly unknown[]): readonly string[] {
  if (values.length === 0) return [];
  const shown = values.map((value) => code(typeof value === 'string' ? value : JSON.stringify(value)));
  return [item(subject, label, shown.join(say(subject, 'enumeration')))];
}

/** A range or a list says more, a switch has only its two values, and of an address the parts are shown. */
function needsExamples({ path, entry }: Subject): boolean {
  const isDescribed = entry.allowed.length > 0 || entry.minimum !== undefined || entry.kind === 'boolean';
  return !isDescribed && !isSecret(path) && !isConnectionString(path);
}

function chartDefault(subject: Subject): readonly string[] {
  const { path, chart, values } = subject;
  const isOther = path.some((step) => typeof step === 'number' && step > 0);
  if (isOther || existsIn(path, chart.version) === false || !values.written(path).origin) return [];
  const known = defaultOf(path, chart.version);
  if (known.known && typeof known.value === 'object' && known.value !== null) return [];
  return [item(subject, 'default', assumed(subject, defaultWords(subject, known)))];
}

function defaultWords(subject: Subject, known: ChartDefault): string {
  const chart = chartName(subject);
  if (!known.known) return say(subject, 'defaultUnknown', { chart });
  const { value } = known;
  if (value === undefined || value === null || value === '') return say(subject, 'defaultUnset', { chart });
  return say(subject, 'defaultOf', { chart, value: shownValue(subject.path, value as ScalarValue) });
}
