import { SEVERITY_NAMES } from '../../messages/severityNames.ts';
import { placeText } from '../facts.ts';
import type { Report, ReportFinding } from '../report.ts';
import { TEXTS } from '../texts.ts';
import { html, type Markup } from './markup.ts';

/** What the rules find and nobody has accepted. */
export function findingCard({ findings, locale }: Report): Markup {
  const rows = findings.map((finding) => [
    html`<span class="badge is-${finding.severity}">${SEVERITY_NAMES[finding.severity][locale]}</span>`,
    findingCell(finding),
  ]);
  const heads = [TEXTS.severity[locale], TEXTS.message[locale]];
  return card(TEXTS.findings[locale], heads, rows, TEXTS.noFindings[locale]);
}

/** What comments silence, and why. */
export function suppressionCard({ suppressions, locale }: Report): Markup {
  const rows = suppressions.map((suppression) => [
    findingCell(suppression),
    html`${suppression.reason ?? html`<span class="quiet">${TEXTS.noReason[locale]}</span>`}`,
  ]);
  const heads = [TEXTS.message[locale], TEXTS.reason[locale]];
  return card(TEXTS.suppressions[locale], heads, rows, TEXTS.noSuppressions[locale]);
}

function findingCell({ message, rule, ...place }: ReportFinding): Markup {
  return html`${message}<br><code>${rule}</code> <code class="place">${placeText(place)}</code>`;
}

/** The very files that the report is about. */
export function layerCard({ layers, locale }: Report): Markup {
  const rows = layers.map(({ path, sha256 }) => [
    html`<code>${path}</code>`,
    html`<code class="hash">${sha256}</code>`,
  ]);
  return card(TEXTS.layers[locale], [TEXTS.file[locale], TEXTS.sha256[locale]], rows, '');
}

function card(title: string, heads: readonly string[], rows: readonly (readonly Markup[])[], none: string): Markup {
  const table = html`<table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table>`;
  return html`<section class="card">
<h2>${title} <span class="count">${rows.length}</span></h2>
${rows.length === 0 ? html`<p>${none}</p>` : table}
</section>`;
}
