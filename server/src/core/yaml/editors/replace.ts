import type { EditResult, TextEdit } from '../edit.ts';
import { isNull, type ScalarNode, type YamlNode } from '../node.ts';
import { resolveScalar } from '../resolveScalar.ts';
import { writeScalar } from '../scalar.ts';
import { beforeLineBreak, columnOf, lineEnd } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { headerEnd, isBlockScalar } from './blockScalar.ts';
import { insertLinesAfter } from './insert.ts';
import { isJsonLike } from './json.ts';
import type { PlainValue } from './plainValue.ts';
import { flowValue } from './render.ts';
import type { Holder } from './target.ts';

/** Replaces a scalar, or fills the place of one that is not written, by a value on one line. */
export function replaceValue(document: ValuesDocument, holder: Holder, value: PlainValue): EditResult {
  const { value: node, entry } = holder;
  if (document.sharedNodes.has(node) || node.kind === 'alias') return { refused: 'shared' };
  if (node.kind !== 'scalar') return { refused: 'not-a-container' };
  if (node.value === value || (value === null && isNull(node))) return { edits: [] };
  const written = writeValue(document, holder, node, value);
  if (entry && entry.colon === undefined) return { edits: [addColon(document, holder, written)] };
  const untagged = removeTag(document, node, value);
  if (node.start === node.end) return { edits: [...untagged, fillGap(document.text, node, written)] };
  if (isBlockScalar(node)) return { edits: [...untagged, ...replaceBlockScalar(document.text, node, written)] };
  return { edits: [...untagged, { start: node.start, end: node.end, text: written }] };
}

/** `!!int zadig`: Helm refuses a text under such a tag. */
const NOT_FOR_TEXTS = /^tag:yaml\.org,2002:(?:int|float|bool|null|timestamp)$/;

/** Takes a tag away under which `value` would be read as something else, or not at all. */
function removeTag({ text }: ValuesDocument, { tag }: YamlNode, value: PlainValue): readonly TextEdit[] {
  if (!tag) return [];
  const fitsText = !NOT_FOR_TEXTS.test(tag.name) && resolveScalar(String(value), 'double', tag.name) === value;
  if (typeof value === 'string' && fitsText) return [];
  const blank = /[ \t]/.test(text[tag.end] ?? '') ? 1 : 0;
  return [{ start: tag.start, end: tag.end + blank, text: '' }];
}

/** A string that was quoted stays so. */
function writeValue(document: ValuesDocument, { parent }: Holder, node: ScalarNode, value: PlainValue): string {
  const { style } = document;
  const json = parent.flow && isJsonLike(parent, document);
  if (typeof value === 'object' && value !== null) return flowValue(value, style, json);
  const quoted = node.style === 'single' || node.style === 'double' ? node.style : undefined;
  const alwaysQuote = json || quoted !== undefined;
  return writeScalar(value, { flow: parent.flow, quotes: quoted ?? (json ? 'double' : style.quotes), alwaysQuote });
}

/** `{a}` becomes `{a: value}`; `? a` gets a second line. */
function addColon(document: ValuesDocument, { entry, parent, value }: Holder, written: string): TextEdit {
  const { text } = document;
  const offset = entry?.key.end ?? value.start;
  if (parent.flow) return { start: offset, end: offset, text: `: ${written}` };
  const column = columnOf(text, entry?.start ?? offset);
  return insertLinesAfter(document, offset, [`${' '.repeat(column)}: ${written}`]);
}

function fillGap(text: string, { start }: ScalarNode, written: string): TextEdit {
  const gap = /\s/.test(text[start - 1] ?? ' ') ? '' : ' ';
  return { start, end: start, text: gap + written };
}

/** The comment beside the `|` and the last line break stay. */
function replaceBlockScalar(text: string, node: ScalarNode, written: string): readonly TextEdit[] {
  const header = headerEnd(text, node);
  const replaced = { start: node.start, end: header, text: written };
  const start = lineEnd(text, header);
  const end = beforeLineBreak(text, node.end);
  return start < end ? [replaced, { start, end, text: '' }] : [replaced];
}
