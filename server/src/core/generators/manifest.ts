import { indentLines } from '../yaml/editors/render.ts';
import type { ScalarValue } from '../yaml/node.ts';
import { writeScalar } from '../yaml/scalar.ts';

/** What a manifest holds: plain data, parts of it with a comment above. An entry that is `undefined` is left out. */
export type ManifestValue = ScalarValue | Commented | readonly ManifestValue[] | ManifestMap;

/** A map of a manifest; its keys are written in their order. */
export interface ManifestMap {
  readonly [key: string]: ManifestValue | undefined;
}

/** A value and what is said above its entry; made by `commented`. */
export interface Commented {
  readonly [COMMENT]: string;
  readonly value: ManifestValue;
}

const COMMENT = Symbol('comment');

/** A value with a comment above its key, its dash or its document; line feeds begin further lines of the comment. */
export function commented(comment: string, value: ManifestValue): Commented {
  return { [COMMENT]: comment, value };
}

/** YAML documents, one behind the other, ending with a line feed. The same data gives the same text, to the byte. */
export function writeManifest(documents: readonly ManifestValue[]): string {
  return documents.map((document) => `${blockLines(document).join('\n')}\n`).join('---\n');
}

/** Lines of a comment, each behind `# `; what YAML cannot hold in one is replaced. */
export function commentLines(comment: string): readonly string[] {
  return comment
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => `# ${line.replace(/[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu, '\ufffd')}`.trimEnd());
}

function blockLines(value: ManifestValue): readonly string[] {
  if (isCommented(value)) return [...commentLines(value[COMMENT]), ...blockLines(value.value)];
  if (isInline(value)) return [inlineText(value)];
  if (isList(value)) return value.flatMap(itemLines);
  if (isMap(value)) return Object.entries(value).flatMap(([key, entry]) => entryLines(key, entry));
  return literalLines(String(value));
}

function entryLines(key: string, value: ManifestValue | undefined): readonly string[] {
  if (value === undefined) return [];
  if (isCommented(value)) return [...commentLines(value[COMMENT]), ...entryLines(key, value.value)];
  const name = `${writeScalar(key, BLOCK)}:`;
  if (isInline(value)) return [`${name} ${inlineText(value)}`];
  if (isMap(value) || isList(value)) return [name, ...indentLines(blockLines(value), 2)];
  const [indicator, ...lines] = literalLines(String(value));
  return [`${name} ${indicator}`, ...lines];
}

/** What is said of an item, or of its first entry, stands above the dash. */
function itemLines(item: ManifestValue): readonly string[] {
  const lines = blockLines(item);
  const first = lines.findIndex((line) => !line.startsWith('#'));
  const [head = '', ...rest] = lines.slice(first);
  return [...lines.slice(0, first), `- ${head}`, ...indentLines(rest, 2)];
}

const BLOCK = { flow: false } as const;

/** `[]`, `{}` or a scalar on one line. */
function inlineText(value: Exclude<ManifestValue, Commented>): string {
  if (isList(value)) return '[]';
  return isMap(value) ? '{}' : writeScalar(value, BLOCK);
}

function isInline(value: Exclude<ManifestValue, Commented>): boolean {
  if (isList(value)) return value.length === 0;
  if (isMap(value)) return Object.values(value).every((entry) => entry === undefined);
  return typeof value !== 'string' || !isLiteral(value);
}

/** Lines that YAML reads back as they are from below `|`: printable, no blanks where indentation or chomping would count them. */
function isLiteral(text: string): boolean {
  return (
    /^[^\s].*\n/.test(text) &&
    /[^\s]\n?$/.test(text) &&
    !/^\t|[^\P{Cc}\n\t]|[\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/mu.test(text)
  );
}

function literalLines(text: string): readonly string[] {
  const ended = text.endsWith('\n');
  return [ended ? '|' : '|-', ...indentLines((ended ? text.slice(0, -1) : text).split('\n'), 2)];
}

function isCommented(value: ManifestValue): value is Commented {
  return typeof value === 'object' && value !== null && COMMENT in value;
}

function isList(value: ManifestValue): value is readonly ManifestValue[] {
  return Array.isArray(value);
}

function isMap(value: Exclude<ManifestValue, Commented>): value is ManifestMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
