import type { Locale } from '../../core/messages/localized.ts';
import { PROGRAM } from '../args/help.ts';
import { say } from '../locale.ts';
import type { Outcome } from './formats.ts';
import type { FileReport, ReportedFinding } from './report.ts';
import type { TextStyle } from './text.ts';
import { reportTexts } from './texts.ts';
import { element, xmlText } from './xml.ts';

/**
 * The report as test results of JUnit: a suite for each file, in it a case for each rule with errors or warnings. What
 * weighs less stands in the output of the suite. Valid by the schema of Ant's reports and by that of Jenkins.
 */
export function junitReport({ host, report }: Outcome, { locale }: TextStyle): string {
  const timestamp = host.now().toISOString().slice(0, 19);
  const suites = report.files.map((file, id) => suite(file, { id, timestamp, locale }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {}, lines(suites))}\n`;
}

interface SuiteContext {
  readonly id: number;
  readonly timestamp: string;
  readonly locale: Locale;
}

function suite(file: FileReport, { id, timestamp, locale }: SuiteContext): string {
  const failing = byRule(file.findings.filter(({ severity }) => severity === 'error' || severity === 'warning'));
  const others = file.findings.filter(({ severity }) => severity === 'info' || severity === 'hint');
  const { path } = file;
  const cases = [
    ...[...failing].map(([rule, findings]) => testCase(rule, path, failure(findings, path, locale))),
    // A suite without a case is taken for one that did not run.
    ...(file.status === 'failed' ? [testCase(PROGRAM, path, error(say(file.reason, locale)))] : []),
    ...(file.status === 'analysed' && failing.size === 0 ? [testCase(PROGRAM, path, '')] : []),
  ];
  const said = others.map((finding) => line(finding, path, locale)).join('\n');
  const attributes = {
    name: path,
    package: PROGRAM,
    id,
    timestamp,
    hostname: 'localhost',
    tests: cases.length,
    failures: failing.size,
    errors: file.status === 'failed' ? 1 : 0,
    time: 0,
  };
  const content = [element('properties', {}), ...cases, element('system-out', {}, said), element('system-err', {})];
  return element('testsuite', attributes, lines(content));
}

function lines(elements: readonly string[]): string {
  return elements.map((one) => `\n${one}`).join('') + (elements.length > 0 ? '\n' : '');
}

function testCase(name: string, path: string, content: string): string {
  return element('testcase', { name, classname: path, time: 0 }, content);
}

function failure(findings: readonly ReportedFinding[], path: string, locale: Locale): string {
  const [worst = findings[0]] = findings.filter(({ severity }) => severity === 'error');
  const message = worst ? say(worst.message, locale) : '';
  const told = findings.map((finding) => line(finding, path, locale)).join('\n');
  return element('failure', { type: worst?.severity ?? '', message }, told);
}

function error(reason: string): string {
  return element('error', { type: 'failed', message: reason }, xmlText(reason));
}

/** `values.yaml:40:15 error: …` as XML. */
function line({ severity, rule, line: number, column, message }: ReportedFinding, path: string, locale: Locale) {
  return xmlText(
    `${path}:${number}:${column} ${reportTexts.severities[severity][locale]} ${rule} ${say(message, locale)}`,
  );
}

function byRule(findings: readonly ReportedFinding[]): ReadonlyMap<string, readonly ReportedFinding[]> {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return groups;
}
