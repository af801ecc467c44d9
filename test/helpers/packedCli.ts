import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage, nodeEnvironment, packPackage, withoutNetwork } from './npmPackage.ts';
import { type ProgramRun, runToEnd } from './program.ts';

/** The command line as users have it, out of the package that npm would publish. */
export interface PackedCli {
  /** The npm package as a file. */
  readonly archive: string;
  /** Runs a program that finds `zadig-ha`, and an `npx` that has it in this version and nothing else. */
  run(
    program: string,
    args: readonly string[],
    options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
  ): Promise<ProgramRun>;
}

/** Packs and installs what is built, below a folder. `programs` are shell scripts that stand in for programs. */
export async function packedCli(
  folder: string,
  version: string,
  programs: Readonly<Record<string, string>> = {},
): Promise<PackedCli> {
  const archive = await packPackage(folder);
  const project = await installPackage(archive, folder);
  const stands = join(folder, 'bin');
  mkdirSync(stands);
  for (const [name, script] of Object.entries({ npx: npxScript(version), ...programs })) {
    writeFileSync(join(stands, name), `#!/bin/sh\n${script}`);
    chmodSync(join(stands, name), 0o755);
  }
  const own = {
    ...nodeEnvironment(process.execPath, stands, join(project, 'node_modules', '.bin')),
    NODE_OPTIONS: await withoutNetwork(folder),
  };
  return {
    archive,
    run: (program, args, { cwd, env }) => runToEnd(program, args, { cwd, env: { ...own, ...env } }),
  };
}

/** Other packages and versions it does not know: status 97. */
const npxScript = (version: string): string => `
[ "$1" = --yes ] || exit 97
if [ "$2" = --package ]; then
  [ -f "$3" ] && [ "$4" = zadig-ha ] || exit 97
  shift 4
else
  [ "$2" = zadig-ha@${version} ] || exit 97
  shift 2
fi
exec zadig-ha "$@"
`;
