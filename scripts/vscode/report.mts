import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { ensureFolder, outputFolder } from './folders.mts';
import { reportPrefix } from './reportPrefix.mts';

/** Tells what the suites say from what the editor prints. */
export interface Report {
  /** Takes everything that is printed; the suites' lines go to stdout, all of it to a log. */
  readonly stream: Writable;
  /** Counts the suite that has just ended with a status: 0, or what went wrong. */
  endSuite(name: string, status: number | string): void;
  /** Prints the last line, `N passed, N failed`, and answers the exit status. */
  finish(): number;
}

const countsLine = /^(\d+) passed, (\d+) failed$/;

/** Starts a report. */
export async function createReport(): Promise<Report> {
  const logFile = join(await ensureFolder(outputFolder), 'vscode.log');
  const log = createWriteStream(logFile);
  let rest = '';
  let counts: readonly number[] | undefined;
  let passed = 0;
  let failed = 0;

  const take = (line: string): void => {
    if (!line.startsWith(reportPrefix)) return;
    const text = line.slice(reportPrefix.length);
    const match = countsLine.exec(text);
    if (match === null) console.log(text);
    else counts = match.slice(1).map(Number);
  };

  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      const lines = `${rest}${chunk}`.split(/\r?\n/);
      rest = lines.pop() ?? '';
      lines.forEach(take);
      log.write(chunk);
      // At once: a suite must not be counted before its last line is seen.
      done();
    },
  });

  return {
    stream,
    endSuite: (name, status) => {
      const [good = 0, bad = 0] = counts ?? [];
      const isWhole = status === 0 ? good > 0 && bad === 0 : bad > 0;
      if (!isWhole) console.log(`not ok - the suite "${name}" comes to its end (${status})`);
      passed += good;
      failed += isWhole ? bad : bad + 1;
      counts = undefined;
    },
    finish: () => {
      if (failed > 0) console.error(`What VS Code printed is in ${logFile}`);
      console.log(`${passed} passed, ${failed} failed`);
      return failed === 0 ? 0 : 1;
    },
  };
}
