import type { Locale } from '../../core/messages/localized.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { say } from '../locale.ts';
import { advice } from './advice.ts';
import type { FailedFile, Report, ReportedFinding } from './report.ts';
import { snippet } from './snippet.ts';
import { harmless, type Look, type Paint } from './style.ts';
import { reportTexts } from './texts.ts';
import { textWidth, wrap } from './width.ts';

/** How a text report is drawn. `width` is that of the terminal; undefined where lines may be as long as they are. */
export interface TextStyle {
  readonly locale: Locale;
  readonly paint: Paint;
  readonly width: number | undefined;
}

/** The width that long source lines are cut to where there is no terminal. */
const SOURCE_WIDTH = 120;

/** How a severity looks. */
export const SEVERITY_LOOKS: Readonly<Record<Severity, readonly Look[]>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'blue'],
  hint: ['bold', 'cyan'],
};

/** All findings for people: where, how bad and which rule; what is wrong; the line; what to do. */
export function textReport({ files }: Report, style: TextStyle): string {
  return files.flatMap(({ path, findings }) => findings.map((finding) => textFinding(path, finding, style))).join('\n');
}

function textFinding(path: string, finding: ReportedFinding, style: TextStyle): string {
  const { locale, paint, width } = style;
  const { rule, severity, message, line, column, related } = finding;
  const place = `${paint(harmless(path), 'bold')}:${line}:${column}`;
  const severityName = paint(reportTexts.severities[severity][locale], ...SEVERITY_LOOKS[severity]);
  const gutter = ' '.repeat(String(line).length + 2);
  const lines = [
    `${place} ${severityName} ${paint(rule, 'dim')}`,
    ...indented('  ', harmless(say(message, locale)), width),
    ...snippet(finding, width ?? SOURCE_WIDTH, paint, (caret) => paint(caret, ...SEVERITY_LOOKS[severity])),
    ...advice(finding, locale).flatMap(({ label, text }) => {
      const head = `${gutter}${paint('=', 'dim')} ${paint(label, 'cyan')}`;
      return indented(head, harmless(text), width, gutter.length + 2 + textWidth(label));
    }),
    ...related.map((other) => {
      const text = `${harmless(other.path)}:${other.line}:${other.column} ${harmless(say(other.message, locale))}`;
      return `${gutter}${paint('=', 'dim')} ${text}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** Why files failed, each reason once, with the broken line where there is one. */
export function textFailures({ files }: Report, { locale, paint, width }: TextStyle): string {
  const failed = files.filter((file): file is FailedFile => file.status === 'failed');
  const told = new Set<string>();
  let text = '';
  for (const { reason, place } of failed) {
    const sentence = say(reason, locale);
    if (!told.has(sentence)) text += `${paint(reportTexts.failed[locale], 'bold', 'red')}${harmless(sentence)}\n`;
    told.add(sentence);
    if (!place || place.sourceLine.trim() === '') continue;
    text += `${snippet(place, width ?? SOURCE_WIDTH, paint, (caret) => paint(caret, 'bold', 'red')).join('\n')}\n`;
  }
  return text;
}

function indented(head: string, text: string, width: number | undefined, indent = textWidth(head)): readonly string[] {
  const lines = width === undefined ? [text] : wrap(text, Math.max(20, width - indent));
  return lines.map((line, index) => (index === 0 ? head : ' '.repeat(indent)) + line);
}
