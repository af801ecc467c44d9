import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { ensureFolder, outputFolder } from './folders.mts';
import { reportPrefix } from './reportPrefix.mts';

/** Tells what the suite says from what the editor prints. */
export interface Report {
  /** Takes everything printed; the suite's lines go to stdout, all of it to a log. */
  readonly stream: Writable;
  /** Prints the last line, `N passed, N failed`, and answers the status: 0 only where the suite has passed. */
  finish(status: number): number;
}

/** Starts a report. */
export async function createReport(): Promise<Report> {
  const logFile = join(await ensureFolder(outputFolder), 'vscode.log');
  const log = createWriteStream(logFile);
  let rest = '';
  let counts = '';
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (!line.startsWith(reportPrefix)) continue;
        const text = line.slice(reportPrefix.length);
        if (/^\d+ passed, \d+ failed$/.test(text)) counts = text;
        else console.log(text);
      }
      log.write(chunk, done);
    },
  });
  return {
    stream,
    finish: (status) => {
      const hasPassed = status === 0 && /^[1-9]\d* passed, 0 failed$/.test(counts);
      const hasFailures = / [1-9]\d* failed$/.test(counts);
      if (!hasPassed) console.error(`What VS Code printed is in ${logFile}`);
      if (!hasPassed && !hasFailures) console.error('The suite did not come to its end.');
      console.log(hasPassed || hasFailures ? counts : '0 passed, 1 failed');
      return hasPassed ? 0 : 1;
    },
  };
}
