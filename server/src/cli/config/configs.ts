import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE } from '../../core/config/config.ts';
import { type ParsedConfig, parseConfig } from '../../core/config/parse.ts';
import type { Message } from '../../core/rules/finding.ts';
import { decode } from '../../disk/decode.ts';
import { readFailure } from '../../disk/reasons.ts';
import { kindAt } from '../files/kindAt.ts';
import { LIMIT_MB } from '../files/load.ts';
import { relativeName } from '../files/relativeName.ts';
import { fileTexts } from '../files/texts.ts';
import type { Host } from '../host.ts';
import { message } from '../locale.ts';

/** A configuration that was read. */
export interface CliConfig {
  /** As the user wrote it, or relative to the current folder. */
  readonly name: string;
  /** Absolute: what its paths are relative to. */
  readonly folder: string;
  readonly parsed: ParsedConfig;
}

/** One thing that is wrong with a configuration; `place` is `path:line:column`, where it has one. */
export interface ConfigFault {
  readonly place?: string;
  readonly message: Message;
}

/** The configurations of one run, each read once. */
export interface Configs {
  /** What is in force in a folder: the named configuration, else the nearest one above. */
  readonly forFolder: (folder: string) => Promise<CliConfig | undefined>;
  /** What is wrong with those that were asked for until now. */
  readonly faults: () => readonly ConfigFault[];
}

/** Bytes that are still read. */
const LIMIT = LIMIT_MB * 1_000_000;

/** Looks configurations up; `named` is the one of `--config`. */
export function createConfigs(host: Host, named: string | undefined): Configs {
  const faults: ConfigFault[] = [];
  const byFolder = new Map<string, Promise<CliConfig | undefined>>();
  let theNamed: Promise<CliConfig | undefined> | undefined;

  const load = async (path: string, name: string): Promise<CliConfig | undefined> => {
    const text = await read(host, path, name);
    if (typeof text !== 'string') {
      faults.push({ message: text });
      return undefined;
    }
    const parsed = parseConfig(text);
    const { lines } = parsed.document;
    for (const problem of parsed.problems) {
      const { line, column } = lines.at(problem.start);
      faults.push({ place: `${name}:${line + 1}:${column + 1}`, message: problem.message });
    }
    return { name, folder: dirname(path), parsed };
  };

  const search = async (folder: string): Promise<CliConfig | undefined> => {
    const path = join(folder, CONFIG_FILE);
    if ((await kindAt(host.fs, path)) === 'file') return load(path, relativeName(host.cwd, path));
    const above = dirname(folder);
    return above === folder ? undefined : nearest(above);
  };

  const nearest = (folder: string): Promise<CliConfig | undefined> => {
    const known = byFolder.get(folder) ?? search(folder);
    byFolder.set(folder, known);
    return known;
  };

  return {
    forFolder: (folder) => {
      if (named === undefined) return nearest(folder);
      theNamed ??= load(resolve(host.cwd, named), named);
      return theNamed;
    },
    faults: () => faults,
  };
}

/** The text of a file, or why there is none. */
async function read({ fs }: Host, path: string, name: string): Promise<string | Message> {
  try {
    const bytes = await fs.read(path, LIMIT + 1);
    if (bytes.length > LIMIT) return message(fileTexts.tooLarge, { path: name, limit: LIMIT_MB });
    const decoded = decode(bytes, name);
    return 'reason' in decoded ? decoded.reason : decoded.text;
  } catch (error) {
    return readFailure(name, error);
  }
}
