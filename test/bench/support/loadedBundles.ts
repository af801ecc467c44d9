import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, dirname } from 'node:path';
import { REPOSITORY } from '../../helpers/cliHost.ts';

/** Says at the end which files were loaded. */
const REPORT = `data:text/javascript,
  import { createRequire } from 'node:module';
  const { cache } = createRequire('file:///x.js');
  process.on('exit', () => process.stderr.write('\\nloaded ' + JSON.stringify(Object.keys(cache)) + '\\n'));
`.replace(/\s*\n\s*/g, ' ');

/** The bundles in `dist/` that a program has loaded when it ends, sorted; its input is closed at once. */
export async function loadedBundles(args: readonly string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', REPORT, ...args], { cwd: REPOSITORY });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stdout.resume();
  child.stdin.end();
  await once(child, 'close');
  const loaded = JSON.parse(/^loaded (.*)$/m.exec(said)?.[1] ?? '[]') as readonly string[];
  return loaded
    .filter((path) => basename(dirname(path)) === 'dist')
    .map((path) => basename(path))
    .sort();
}
