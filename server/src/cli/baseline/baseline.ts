import type { Message } from '../../core/rules/finding.ts';
import { message } from '../locale.ts';
import { baselineTexts } from './texts.ts';

/** Equal findings that are known. */
export interface BaselineEntry {
  /** The file, relative to the folder of the baseline. */
  readonly file: string;
  readonly rule: string;
  /** The key: `microservice.aslan.replicas` */
  readonly path: string;
  readonly fingerprint: string;
  readonly count: number;
}

const VERSION = 1;

/** Reads the text of a baseline; what is none is said with a reason. `name` is what the file is called. */
export function parseBaseline(
  text: string,
  name: string,
): { readonly entries: readonly BaselineEntry[] } | { readonly reason: Message } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { reason: message(baselineTexts.notJson, { path: name }) };
  }
  if (!isRecord(parsed) || !('version' in parsed)) return { reason: message(baselineTexts.noBaseline, { path: name }) };
  const { version, findings } = parsed;
  if (version !== VERSION)
    return { reason: message(baselineTexts.otherVersion, { path: name, found: String(version), version: VERSION }) };
  if (!Array.isArray(findings)) return { reason: message(baselineTexts.noBaseline, { path: name }) };
  const wrong = findings.findIndex((entry) => !isEntry(entry));
  if (wrong >= 0) return { reason: message(baselineTexts.wrongEntry, { path: name, number: wrong + 1 }) };
  return { entries: findings.filter(isEntry) };
}

/** The text of a baseline: an entry a line, sorted, so that a change to it can be reviewed and merged. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = [...entries].sort(byPlace).map(({ file, rule, path, fingerprint, count }) => {
    const fields = Object.entries({ file, rule, path, fingerprint, count });
    return `    { ${fields.map(([key, value]) => `"${key}": ${JSON.stringify(value)}`).join(', ')} }`;
  });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isRecord(value)) return false;
  const { count } = value;
  const areTexts = ['file', 'rule', 'path', 'fingerprint'].every((key) => typeof value[key] === 'string');
  return areTexts && Number.isSafeInteger(count) && Number(count) > 0;
}

function byPlace(a: BaselineEntry, b: BaselineEntry): number {
  for (const key of ['file', 'path', 'rule', 'fingerprint'] as const)
    if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1;
  return 0;
}
