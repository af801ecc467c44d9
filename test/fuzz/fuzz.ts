import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzCase } from './case.ts';
import { keepCase } from './corpus.ts';
import type { FuzzNews, FuzzTask } from './worker.ts';

/** `npm run fuzz -- --seconds 60 [--seed 7] [--only fixing]`: looks for texts at which something does not hold. */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const task: FuzzTask = { seed: Number(values.seed), seconds: Number(values.seconds), only: values.only };

/** Milliseconds after which a case counts as one that never ends. */
const HANG = 60_000;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
let failures = 0;
let trying: FuzzCase | undefined;
let watch: NodeJS.Timeout | undefined;

function fail(found: FuzzCase, failure: string): void {
  failures++;
  print(`\nfailed: ${found.property}\n${failure}\nkept as test/fuzz/corpus/${keepCase(found)}`);
}

print(`fuzzing for ${task.seconds} s, seed ${task.seed}`);
const start = performance.now();
const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: task });

worker.on('message', (news: FuzzNews) => {
  if ('failed' in news) fail(news.failed, news.failure);
  else if ('trying' in news) {
    trying = news.trying;
    clearTimeout(watch);
    watch = setTimeout(() => {
      if (trying) fail(trying, 'it does not come to an end');
      void worker.terminate();
    }, HANG);
  } else {
    const seconds = (performance.now() - start) / 1000;
    const rate = (count: number): string => `${count} (${(count / seconds).toFixed(0)} per second)`;
    print(`${rate(news.documents)} documents, ${rate(news.requests)} requests in ${seconds.toFixed(0)} s`);
    for (const [property, count] of Object.entries(news.cases)) print(`${property.padEnd(12)}${count}`);
  }
});
worker.on('error', (error) => {
  if (trying) fail(trying, error.stack ?? error.message);
});
worker.on('exit', () => {
  clearTimeout(watch);
  print(`${failures} failed, seed ${task.seed}`);
  process.exitCode = failures === 0 ? 0 : 1;
});
