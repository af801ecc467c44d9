import { parentPort, workerData } from 'node:worker_threads';
import { denyNetwork } from '../helpers/noNetwork.mts';
import type { FuzzCase } from './case.ts';
import { PROPERTIES } from './properties/index.ts';
import { casesFrom } from './rounds.ts';
import { shrink } from './shrink.ts';
import { tryCase } from './trial.ts';

/** What the worker is started with. */
export interface FuzzTask {
  readonly seed: number;
  readonly seconds: number;
  /** Names of properties; all where there are none. */
  readonly only: readonly string[];
}

/** What the worker tells: what it is about to try, what has failed, and at the end what it has done. */
export type FuzzNews =
  | { readonly trying: FuzzCase }
  | { readonly failed: FuzzCase; readonly failure: string }
  | { readonly documents: number; readonly requests: number; readonly cases: Readonly<Record<string, number>> };

denyNetwork();
const { seed, seconds, only } = workerData as FuzzTask;
const tell = (news: FuzzNews): void => parentPort?.postMessage(news);

const attempt = (fuzzCase: FuzzCase) => {
  tell({ trying: fuzzCase });
  return tryCase(PROPERTIES, fuzzCase);
};

const end = performance.now() + seconds * 1000;
const failed = new Set<string>();
const cases: Record<string, number> = {};
let documents = 0;
let requests = 0;
const chosen = Object.entries(PROPERTIES).filter(([name]) => only.length === 0 || only.includes(name));
for (const fuzzCase of casesFrom(seed, Object.fromEntries(chosen))) {
  if (performance.now() > end || failed.size === chosen.length) break;
  const { property, texts } = fuzzCase;
  // One fault has many faces: the next one of a property is looked for when this one is repaired.
  if (failed.has(property)) continue;
  const outcome = await attempt(fuzzCase);
  documents += texts.length;
  cases[property] = (cases[property] ?? 0) + 1;
  if ('requests' in outcome) {
    requests += outcome.requests;
    continue;
  }
  failed.add(property);
  const smallest = await shrink(fuzzCase, async (simpler) => 'failure' in (await attempt(simpler)));
  const last = await attempt(smallest);
  tell({ failed: smallest, failure: 'failure' in last ? last.failure : outcome.failure });
}
tell({ documents, requests, cases });
process.exit();
