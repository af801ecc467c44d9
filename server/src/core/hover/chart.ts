import { type HoverRequest, say } from './subject.ts';

/** The chart and its version in words. */
export function chartName(request: Pick<HoverRequest, 'chart' | 'locale'>): string {
  return say(request, 'chart', { version: request.chart.version });
}

/** What is said of the chart, and how its version is known where nothing tells it. */
export function assumed(request: Pick<HoverRequest, 'chart' | 'locale'>, text: string): string {
  return request.chart.source === 'assumed' ? say(request, 'assumed', { text }) : text;
}
