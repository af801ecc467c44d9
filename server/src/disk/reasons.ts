import type { Message } from '../core/rules/finding.ts';
import { diskTexts } from './texts.ts';

/** What Node's error says about reading a path, in a sentence of ours. */
export function readFailure(path: string, error: unknown): Message {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { text: diskTexts.missing, data: { path } };
  if (code === 'EACCES' || code === 'EPERM') return { text: diskTexts.notPermitted, data: { path } };
  if (code === 'ELOOP') return { text: diskTexts.linkLoop, data: { path } };
  return { text: diskTexts.unreadable, data: { path, cause: errorCause(error) } };
}

/** What Node's error says about writing a path, in a sentence of ours. */
export function writeFailure(path: string, error: unknown): Message {
  const code = errorCode(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return { text: diskTexts.writeProtected, data: { path } };
  return { text: diskTexts.unwritable, data: { path, cause: errorCause(error) } };
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
