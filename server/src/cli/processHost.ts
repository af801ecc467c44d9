import { dirname } from 'node:path';
import { timeIn } from './clock.ts';
import { nodeFileSystem } from './files/nodeFileSystem.ts';
import type { Host } from './host.ts';

/** The host that a real process is. */
export function processHost(): Host {
  tolerateClosedPipe(process.stdout);
  tolerateClosedPipe(process.stderr);
  return {
    argv: process.argv.slice(2),
    fs: nodeFileSystem,
    stdin: readStdin,
    log: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    cwd: process.cwd(),
    env: process.env,
    userName,
    run: async (program, args, limits) => {
      const { runProgram } = await import('./programs/runProgram.ts');
      return runProgram(program, args, limits, { cwd: process.cwd(), env: process.env });
    },
    interruption: async () => (await import('./programs/interruption.ts')).interruption(),
    now: () => timeIn(process.env),
    columns: { stdout: columnsOf(process.stdout), stderr: columnsOf(process.stderr) },
    // The bundle lies in `dist/`, whatever link or wrapper it was started through.
    packageFolder: dirname(__dirname),
  };
}

/** A reader that stops early, as `head` does, ends the printing and not the work: `--fix` must not stop half-way. */
function tolerateClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || stream === process.stderr) return;
    process.stderr.write(`zadig-ha: the output could not be written: ${error.message}\n`);
    process.exitCode = 2;
  });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function userName(folder: string): Promise<string | undefined> {
  const [{ gitUser }, { systemUser }] = await Promise.all([
    import('../disk/gitUser.ts'),
    import('../disk/systemUser.ts'),
  ]);
  return (await gitUser(folder)) ?? systemUser();
}

function columnsOf(stream: NodeJS.WriteStream): number | undefined {
  return stream.isTTY ? stream.columns || 80 : undefined;
}
