import { basename, resolve } from 'node:path';
import { CONFIG_FILE } from '../../core/config/config.ts';
import type { Message } from '../../core/rules/finding.ts';
import { realPath } from '../files/realPath.ts';
import type { Host } from '../host.ts';
import { message } from '../locale.ts';

const texts = {
  ownInput: {
    en: '--output would replace {path}, which is read here. Name another file.',
    'zh-cn': '--output 会覆盖本次读取的 {path}。请换一个文件名。',
  },
} as const;

interface Asked {
  readonly host: Host;
  readonly wrongUsage: (problem: Message) => 3;
}

/** Refuses to write an output over what a command reads, also through links: nobody means that. Names are from the current folder. */
export async function refuseOwnInput(
  { host, wrongUsage }: Asked,
  outputs: readonly (string | undefined)[],
  inputs: readonly (string | undefined)[],
): Promise<3 | undefined> {
  const real = (name: string): Promise<string> => realPath(host.fs, resolve(host.cwd, name));
  const named = outputs.filter((name) => name !== undefined);
  if (named.length === 0) return undefined;
  const targets = new Set(await Promise.all(named.map(real)));
  const configs = named.filter((name) => basename(name) === CONFIG_FILE);
  for (const path of [...inputs, ...configs])
    if (path !== undefined && targets.has(await real(path))) return wrongUsage(message(texts.ownInput, { path }));
  return undefined;
}
