import type { Message } from '../../core/rules/finding.ts';
import { message } from '../locale.ts';
import { fileTexts } from './texts.ts';

/** What Node's error says about reading a path, in a sentence of ours. */
export function readFailure(path: string, error: unknown): Message {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return message(fileTexts.missing, { path });
  if (code === 'EACCES' || code === 'EPERM') return message(fileTexts.notPermitted, { path });
  if (code === 'ELOOP') return message(fileTexts.linkLoop, { path });
  return message(fileTexts.unreadable, { path, cause: errorCause(error) });
}

/** The part of Node's message before the call and the path: `EROFS: read-only file system`. */
export function errorCause(error: unknown): string {
  if (errorCode(error) === undefined) throw error;
  return (error as Error).message.split(', ')[0] ?? '';
}

/** The code of an error of the operating system; undefined for anything else that was thrown. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : undefined;
}
