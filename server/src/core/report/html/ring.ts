import type { Checklist } from '../../checklist/checklist.ts';
import { html, type Markup } from './markup.ts';

/** The score as a ring that fills clockwise from the top; `label` is read aloud. */
export function ring({ score }: Checklist, label: string): Markup {
  const share = Math.round(score * 100);
  // A round end would show even at 0.
  const arc =
    share === 0
      ? html``
      : html`<circle class="arc" cx="60" cy="60" r="52" pathLength="100" stroke-dasharray="${share} 100" transform="rotate(-90 60 60)"/>`;
  return html`<svg class="ring" viewBox="0 0 120 120" role="img" aria-label="${label}">
<circle class="track" cx="60" cy="60" r="52"/>
${arc}
<text x="60" y="60" text-anchor="middle" dominant-baseline="central">${share}<tspan class="unit" dx="2">%</tspan></text>
</svg>`;
}
