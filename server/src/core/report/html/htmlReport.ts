import { STATE_NAMES } from '../../checklist/texts.ts';
import { format, type Locale } from '../../messages/localized.ts';
import type { Report } from '../report.ts';
import { openItems, percent, tally } from '../tally.ts';
import { TEXTS } from '../texts.ts';
import { sectionCard, stateBadge } from './items.ts';
import { html, type Markup, NOTHING, raw } from './markup.ts';
import { ring } from './ring.ts';
import { STYLE } from './style.ts';
import { findingCard, layerCard, suppressionCard } from './tables.ts';

const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'en', 'zh-cn': 'zh-CN' };

/** Nothing is loaded and nothing runs, whatever came into the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one page that needs nothing else: for both colour schemes, and for paper. */
export function htmlReport(report: Report): string {
  const { locale, checklist } = report;
  return html`<!doctype html>
<html lang="${LANGUAGES[locale]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${TEXTS.title[locale]} · ${percent(checklist)}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
${head(report)}
${installation(report)}
${open(report)}
<h2 class="part">${TEXTS.checklist[locale]}</h2>
${checklist.sections.map((section) => sectionCard(section, locale))}
${findingCard(report)}
${suppressionCard(report)}
${layerCard(report)}
</main>
</body>
</html>
`.markup;
}

function head({ checklist, problem, locale }: Report): Markup {
  const { passed, total } = checklist;
  const counts = tally(checklist).map(
    ({ state, count }) => html`<li class="is-${state}"><b>${count}</b> ${STATE_NAMES[state][locale]}</li>`,
  );
  return html`<header>
${ring(checklist, format(TEXTS.score, { score: percent(checklist) }, locale))}
<div>
<h1>${TEXTS.title[locale]}</h1>
<p class="lead">${format(TEXTS.passed, { passed, total }, locale)}</p>
<ul class="counts">${counts}</ul>
<p class="quiet">${TEXTS.scoreNote[locale]}</p>
${problem === undefined ? NOTHING : html`<p class="problem">${problem}</p>`}
</div>
</header>`;
}

function installation({ checklist, chartVersionReason, date, tool, locale }: Report): Markup {
  const { files, chartVersion: version, profile } = checklist.installation;
  const reason = chartVersionReason;
  return html`<section class="card">
<h2>${TEXTS.installation[locale]}</h2>
<dl class="facts">
<div><dt>${TEXTS.files[locale]}</dt><dd>${files.map((path) => html`<code>${path}</code> `)}</dd></div>
<div><dt>${TEXTS.chart[locale]}</dt><dd>${format(TEXTS.because, { version, reason }, locale)}</dd></div>
<div><dt>${TEXTS.profile[locale]}</dt><dd>${profile}</dd></div>
<div><dt>${TEXTS.date[locale]}</dt><dd><time datetime="${date}">${date}</time></dd></div>
<div><dt>${TEXTS.tool[locale]}</dt><dd>${tool}</dd></div>
</dl>
</section>`;
}

function open({ checklist, locale }: Report): Markup {
  const items = openItems(checklist);
  const rows = items.map(
    ({ id, title, state }) => html`<li>${stateBadge(state, locale)}<a href="#${id}">${title}</a></li>\n`,
  );
  return html`<section class="card">
<h2>${TEXTS.open[locale]} <span class="count">${items.length}</span></h2>
${items.length === 0 ? html`<p>${TEXTS.nothingOpen[locale]}</p>` : html`<ul class="open">${rows}</ul>`}
</section>`;
}
