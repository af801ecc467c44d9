import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './scratch.ts';

/** How a script ended, and what it left in its folder. */
export interface ShellRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly folder: string;
  /** Paths of all files in the folder, sorted. */
  readonly files: readonly string[];
}

/** Shells of this machine that scripts must work in. */
export const SHELLS: readonly (readonly string[])[] = [['sh'], ['bash', '--posix'], ['busybox', 'sh']].filter(
  ([program = '']) => hasProgram(program, program === 'busybox' ? ['true'] : ['-c', 'true']),
);

/** Whether a program starts. */
export function hasProgram(program: string, args: readonly string[] = ['--version']): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a script in a shell, in a folder of its own. `programs` are shell scripts that stand in for programs of their
 * name; `env` is added to nothing but `PATH`, and `FOLDER` is where the script is.
 */
export async function runScript(
  shell: readonly string[],
  script: string,
  env: Readonly<Record<string, string>>,
  programs: Readonly<Record<string, string>> = {},
): Promise<ShellRun> {
  const stand = Object.entries(programs).map(([name, text]) => [`bin/${name}`, `#!/bin/sh\n${text}`]);
  const folder = scratch({
    ...Object.fromEntries(stand),
    'script.sh': script,
    'out/backup/.keep': '',
    'out/work/.keep': '',
  });
  for (const name of Object.keys(programs)) chmodSync(join(folder, 'bin', name), 0o755);
  const [program = 'sh', ...args] = shell;
  const path = `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`;
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { PATH: path, FOLDER: folder, ...at(folder), ...env } };
    execFile(program, [...args, join(folder, 'script.sh')], options, (error, stdout, stderr) => {
      const status = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      resolve({ status, stdout, stderr, folder, files: filesIn(join(folder, 'out')) });
    });
  });
}

function at(folder: string): Readonly<Record<string, string>> {
  return { BACKUP_FOLDER: join(folder, 'out', 'backup'), WORK_FOLDER: join(folder, 'out', 'work') };
}

function filesIn(folder: string): readonly string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(join(folder, name)).isFile() && !name.endsWith('.keep'))
    .sort();
}
