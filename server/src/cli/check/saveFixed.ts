import { dirname, resolve } from 'node:path';
import { normalizeRelative } from '../../core/config/relativePath.ts';
import type { Message } from '../../core/rules/finding.ts';
import { encode } from '../../disk/decode.ts';
import { errorCause } from '../../disk/reasons.ts';
import { diskTexts } from '../../disk/texts.ts';
import type { LoadedSource } from '../files/load.ts';
import { relativeName } from '../files/relativeName.ts';
import type { Source } from '../files/select.ts';
import { fileTexts } from '../files/texts.ts';
import type { Host } from '../host.ts';
import { message } from '../locale.ts';

/** Writes a repaired text where its file was read from, or says why not. */
export async function saveFixed(host: Host, loaded: LoadedSource, text: string): Promise<Message | undefined> {
  const { source, bytes } = loaded;
  const { fs } = host;
  if (source.path === undefined || text === loaded.text) return undefined;
  const path = source.name;
  try {
    if ((await fs.stat(source.path)).kind !== 'file') return message(fileTexts.notRegular, { path });
    if (await leadsOut(host, source)) return message(fileTexts.linkedOut, { path });
    const now = await fs.read(source.path, bytes.length + 1);
    if (Buffer.compare(now, bytes) !== 0) return message(fileTexts.changedMeanwhile, { path });
    await fs.replace(source.path, encode(text, loaded));
    return undefined;
  } catch (error) {
    return message(diskTexts.unwritable, { path, cause: errorCause(error) });
  }
}

/** Whether a link takes a layer out of the folder of the configuration that names it: nobody named that file. */
async function leadsOut({ fs, cwd }: Host, { config, path = '' }: Source): Promise<boolean> {
  if (config === undefined) return false;
  const folder = await fs.realPath(dirname(resolve(cwd, config)));
  return normalizeRelative(relativeName(folder, await fs.realPath(path))) === undefined;
}
