import { resolve } from 'node:path';
import type { Locale } from '../../core/messages/localized.ts';
import type { Message } from '../../core/rules/finding.ts';
import { errorCause } from '../../disk/reasons.ts';
import { fileTexts } from '../files/texts.ts';
import type { Host } from '../host.ts';
import { message } from '../locale.ts';
import { painter, plain } from './style.ts';
import type { TextStyle } from './text.ts';

/** Where an answer goes: a file of the user's, or one of the standard streams. */
export type Destination = { readonly file: string } | { readonly stream: 'stdout' | 'stderr' };

/** What a command was called with, as far as its output is concerned. */
export interface Asked {
  readonly host: Host;
  readonly locale: Locale;
  readonly options: { readonly 'no-color': boolean };
}

/** How text looks there: in colour and wrapped on a terminal only. */
export function styleFor({ host, locale, options }: Asked, destination: Destination): TextStyle {
  if ('file' in destination) return { locale, paint: plain, width: undefined };
  const { stream } = destination;
  return { locale, paint: painter(host, stream, options['no-color']), width: host.columns[stream] };
}

/** Writes an answer; says why where that is not possible. */
export async function writeAnswer(host: Host, destination: Destination, text: string): Promise<Message | undefined> {
  if ('file' in destination) {
    const path = destination.file;
    try {
      await host.fs.write(resolve(host.cwd, path), text);
    } catch (error) {
      return message(fileTexts.outputUnwritable, { path, cause: errorCause(error) });
    }
  } else if (destination.stream === 'stdout') host.log(text);
  else host.error(text);
  return undefined;
}
