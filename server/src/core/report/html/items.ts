import type { ChecklistItem, ChecklistSection, ItemState } from '../../checklist/checklist.ts';
import { countItems } from '../../checklist/score.ts';
import { STATE_NAMES } from '../../checklist/texts.ts';
import { format, type Locale } from '../../messages/localized.ts';
import { type Fact, factsOf } from '../facts.ts';
import { FACT_LABELS, TEXTS } from '../texts.ts';
import { isWebAddress } from '../webAddress.ts';
import { html, type Markup, NOTHING } from './markup.ts';

const MARKS: Readonly<Record<ItemState, string>> = {
  passed: '✓',
  failed: '✗',
  warning: '!',
  unknown: '?',
  todo: '○',
  expired: '↻',
  'not-applicable': '–',
};

/** A state as a mark and a word, so that nobody has to tell colours apart. */
export function stateBadge(state: ItemState, locale: Locale): Markup {
  return html`<span class="badge is-${state}"><span aria-hidden="true">${MARKS[state]}</span> ${STATE_NAMES[state][locale]}</span>`;
}

/** One section of the checklist with all its items. */
export function sectionCard({ id, title, items }: ChecklistSection, locale: Locale): Markup {
  const { passed, total } = countItems(items);
  const count = total === 0 ? TEXTS.notCounted[locale] : format(TEXTS.count, { passed, total }, locale);
  return html`<section class="card" aria-labelledby="section-${id}">
<h3 id="section-${id}">${title} <span class="count">${count}</span></h3>
${total === 0 ? NOTHING : bar(passed, total)}
<ul class="items">
${items.map((item) => itemRow(item, locale))}</ul>
</section>
`;
}

/** The share that is passed; the words beside it say the same. */
function bar(passed: number, total: number): Markup {
  return html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="1"/><rect class="arc" width="${(100 * passed) / total}" height="1"/></svg>`;
}

function itemRow(item: ChecklistItem, locale: Locale): Markup {
  const { id, title, state, why, docs } = item;
  return html`<li id="${id}">
${stateBadge(state, locale)}
<div>
<h4>${title} <code>${id}</code></h4>
${factsOf(item, locale).map((fact) => factLine(fact, locale))}<p class="quiet">${why} <a href="${docs}" rel="noopener noreferrer">${TEXTS.documentation[locale]}</a></p>
</div>
</li>
`;
}

function factLine({ kind, text }: Fact, locale: Locale): Markup {
  if (kind === 'detail' || kind === 'attestation') return html`<p>${text}</p>\n`;
  const label = html`<span class="label">${FACT_LABELS[kind][locale]}${TEXTS.colon[locale]}</span>`;
  if (kind === 'place') return html`<p>${label}<code>${text}</code></p>\n`;
  return html`<p>${label}${kind === 'evidence' ? linked(text) : text}</p>\n`;
}

function linked(text: string): Markup {
  return isWebAddress(text) ? html`<a href="${text}" rel="noopener noreferrer nofollow">${text}</a>` : html`${text}`;
}
