import { availabilityNotes } from '../catalog/availability.ts';
import { describe } from '../catalog/descriptions.ts';
import { documentationTitle, documentationUrl } from '../catalog/documentation.ts';
import { KIND_NAMES } from '../catalog/kindNames.ts';
import { pageOf } from '../catalog/pageOf.ts';
import { schemaAt } from '../catalog/schema.ts';
import { code } from '../messages/markdown.ts';
import { formatPath } from '../yaml/path.ts';
import { componentAt, componentFacts, type HoveredComponent } from './component.ts';
import { connectionParts } from './connection.ts';
import { effectiveValue } from './effectiveValue.ts';
import { schemaFacts, versionFacts } from './facts.ts';
import { mysqlServer } from './mysqlServer.ts';
import { placeAt } from './place.ts';
import { type HoverRequest, item, type Subject, say } from './subject.ts';

export type { HoverRequest } from './subject.ts';

/** What is shown, and the range that it is about. */
export interface HoverAnswer {
  readonly start: number;
  readonly end: number;
  readonly markdown: string;
}

/**
 * What there is to say about the key or value at an offset: what it does, what Helm makes of it and why, what it means
 * for availability. Undefined where the schema knows nothing. Never throws.
 */
export function hoverAt(request: HoverRequest): HoverAnswer | undefined {
  const place = placeAt(request.document, request.offset);
  const entry = place && schemaAt(place.path);
  if (!place || !entry) return undefined;
  const subject: Subject = { ...request, ...place, entry };
  const { start, end } = place.range;
  const component = componentAt(place.path);
  const lines = facts(subject, component);
  if (lines.length === 0 && request.scope === 'additions') return undefined;
  const parts = [...introduction(subject, component), lines.join('\n'), documentationLink(subject)];
  return { start, end, markdown: parts.filter((part) => part !== '').join('\n\n') };
}

/** What the schema says, which is not repeated where somebody else shows it. */
function introduction(subject: Subject, component: HoveredComponent | undefined): readonly string[] {
  const { entry, locale, scope } = subject;
  if (scope === 'additions') return [];
  return [heading(subject, component), component ? component.role[locale] : describe(entry, locale)];
}

/** The path, and in words what may stand there. */
function heading(subject: Subject, component: HoveredComponent | undefined): string {
  const { path, entry, locale } = subject;
  const { minimum, maximum = '' } = entry;
  const range = maximum === '' ? 'minimum' : 'range';
  const words = [
    KIND_NAMES[entry.kind][locale],
    ...(minimum === undefined ? [] : [say(subject, range, { minimum, maximum })]),
    ...(component ? [say(subject, 'workload', { name: code(component.name) })] : []),
  ];
  return `${code(formatPath(path), 200)} — ${words.join(say(subject, 'comma'))}`;
}

function facts(subject: Subject, component: HoveredComponent | undefined): readonly string[] {
  const value = effectiveValue(subject);
  return [
    ...(value === undefined ? [] : [item(subject, 'value', value)]),
    ...connectionParts(subject),
    ...mysqlServer(subject),
    ...(component ? componentFacts(subject, component) : []),
    ...availability(subject),
    ...(subject.scope === 'all' ? schemaFacts(subject) : []),
    ...versionFacts(subject),
  ];
}

function availability(subject: Subject): readonly string[] {
  const notes = availabilityNotes(subject.path, subject.chart.version).map((note) => note[subject.locale]);
  return notes.length === 0 ? [] : [item(subject, 'availability', notes.join(say(subject, 'between')))];
}

function documentationLink(subject: Subject): string {
  const page = pageOf(subject.path);
  const title = say(subject, 'documentation', { title: documentationTitle(page)[subject.locale] });
  return `[${title}](${documentationUrl(page, subject.locale)})`;
}
