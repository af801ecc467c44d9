import { isUtf8 } from 'node:buffer';
import type { Message } from '../core/rules/finding.ts';
import { diskTexts } from './texts.ts';

/** The text of a file without its byte order mark, and whether it had one; or why it is no text, and what can be made out. */
export type Decoded =
  | { readonly text: string; readonly byteOrderMark: boolean }
  | { readonly reason: Message; readonly guess: string };

const BYTE_ORDER_MARK = '\ufeff';

/** Reads bytes as UTF-8. What is not UTF-8 is refused: guessing would damage it when it is written back. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (utf16) return refuse(bytes, utf16, { text: diskTexts.utf16, data: { path } });
  if (bytes.includes(0)) return refuse(bytes, 'utf-8', { text: diskTexts.binary, data: { path } });
  if (!isUtf8(bytes))
    return refuse(bytes, 'utf-8', { text: diskTexts.notUtf8, data: { path, line: firstBrokenLine(bytes) } });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // Of two marks Helm passes over the first alone, and the second one counts: then both stay in the text.
  const byteOrderMark = text.startsWith(BYTE_ORDER_MARK) && text[1] !== BYTE_ORDER_MARK;
  return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
}

function refuse(bytes: Uint8Array, encoding: string, reason: Message): Decoded {
  return { reason, guess: new TextDecoder(encoding).decode(bytes) };
}

/** Counted from 1. No character of UTF-8 but the line feed itself holds its byte, so each line can be judged alone. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
}

/** The text as it is written to a file: with the byte order mark that it came with. */
export function encode(text: string, { byteOrderMark }: { readonly byteOrderMark: boolean }): string {
  return byteOrderMark ? BYTE_ORDER_MARK + text : text;
}
