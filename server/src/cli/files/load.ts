import type { Message } from '../../core/rules/finding.ts';
import { looksLikeZadigValues } from '../../core/values/detect.ts';
import { decode } from '../../disk/decode.ts';
import { errorCode, readFailure } from '../../disk/reasons.ts';
import type { Host } from '../host.ts';
import { message } from '../locale.ts';
import type { Source } from './select.ts';
import { fileTexts } from './texts.ts';

/** A text to judge, and what is needed to write it back as it was. */
export interface LoadedSource {
  readonly source: Source;
  readonly bytes: Uint8Array;
  /** Without the byte order mark. */
  readonly text: string;
  readonly byteOrderMark: boolean;
}

/** A source that could not be read. */
export interface FailedSource {
  readonly source: Source;
  readonly reason: Message;
}

/** An installation read in; or the layers that failed; or nothing to judge, with what there is to say about it. */
export type LoadedInstallation =
  | { readonly kind: 'loaded'; readonly layers: readonly LoadedSource[] }
  | { readonly kind: 'failed'; readonly layers: readonly LoadedSource[]; readonly failed: readonly FailedSource[] }
  | { readonly kind: 'skipped'; readonly layers: readonly LoadedSource[]; readonly notes: readonly Message[] };

/** Megabytes of a file that are still read. Helm itself cannot store a release of more than one. */
export const LIMIT_MB = 5;

const LIMIT = LIMIT_MB * 1_000_000;

/** Reads all layers of one installation and decides whether it is one of Zadig; a declared one is. */
export async function loadInstallation(
  host: Host,
  sources: readonly Source[],
  isDeclared: boolean,
): Promise<LoadedInstallation> {
  const loaded = await Promise.all(sources.map((source) => loadSource(host, source)));
  const layers = loaded.filter((layer) => 'text' in layer);
  const failed = loaded.filter((layer) => 'reason' in layer);
  const named = sources.some((source) => source.named);
  if (failed.length > 0) {
    if (!named) return passOver(failed);
    const others = layers.map(({ source }) => ({
      source,
      reason: message(fileTexts.otherLayer, { path: source.name }),
    }));
    return { kind: 'failed', layers, failed: [...failed, ...others] };
  }
  if (isDeclared || layers.some(({ text }) => looksLikeZadigValues(text))) return { kind: 'loaded', layers };
  const notes = named ? sources.map(({ name }) => message(fileTexts.skipped, { path: name })) : [];
  return { kind: 'skipped', layers, notes };
}

/** A file that was only found on the way: it counts where it may be ours, and is no one's fault where it is not. */
function passOver(failed: readonly UnreadSource[]): LoadedInstallation {
  if (failed.every(({ guess }) => guess !== undefined && !looksLikeZadigValues(guess)))
    return { kind: 'skipped', layers: [], notes: [] };
  if (failed.every(({ tooLarge }) => tooLarge)) {
    const notes = failed.map(({ source }) => message(fileTexts.skippedLarge, { path: source.name, limit: LIMIT_MB }));
    return { kind: 'skipped', layers: [], notes };
  }
  return { kind: 'failed', layers: [], failed };
}

interface UnreadSource extends FailedSource {
  /** What could be made out of a file that is no UTF-8. */
  readonly guess?: string;
  readonly tooLarge?: boolean;
}

async function loadSource(host: Host, source: Source): Promise<LoadedSource | UnreadSource> {
  const { path, name } = source;
  let bytes: Uint8Array;
  try {
    bytes = path === undefined ? await host.stdin() : await host.fs.read(path, LIMIT + 1);
  } catch (error) {
    const { config } = source;
    const isMissingLayer = config !== undefined && errorCode(error) === 'ENOENT';
    return {
      source,
      reason: isMissingLayer ? message(fileTexts.layerMissing, { config, path: name }) : readFailure(name, error),
    };
  }
  if (bytes.length > LIMIT)
    return { source, reason: message(fileTexts.tooLarge, { path: name, limit: LIMIT_MB }), tooLarge: true };
  const decoded = decode(bytes, name);
  return 'reason' in decoded ? { source, ...decoded } : { source, bytes, ...decoded };
}
