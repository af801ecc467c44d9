import type { Message } from '../../core/rules/finding.ts';
import { encode } from '../../disk/decode.ts';
import { errorCause } from '../../disk/reasons.ts';
import { diskTexts } from '../../disk/texts.ts';
import type { LoadedSource } from '../files/load.ts';
import { fileTexts } from '../files/texts.ts';
import type { Host } from '../host.ts';
import { message } from '../locale.ts';

/** Writes a repaired text where its file was read from, or says why not. */
export async function saveFixed({ fs }: Host, loaded: LoadedSource, text: string): Promise<Message | undefined> {
  const { source, bytes } = loaded;
  if (source.path === undefined || text === loaded.text) return undefined;
  const path = source.name;
  try {
    if ((await fs.stat(source.path)).kind !== 'file') return message(fileTexts.notRegular, { path });
    const now = await fs.read(source.path, bytes.length + 1);
    if (Buffer.compare(now, bytes) !== 0) return message(fileTexts.changedMeanwhile, { path });
    await fs.replace(source.path, encode(text, loaded));
    return undefined;
  } catch (error) {
    return message(diskTexts.unwritable, { path, cause: errorCause(error) });
  }
}
