import { readFileSync } from 'node:fs';
import { GATE_INPUTS } from './gateInputs.ts';
import { type BlockCounts, countAt, countBlocks } from './support/blockCounts.ts';
import { countNativeWork } from './support/nativeWork.ts';

/** How a step's work grew over an input, each time it was twice as long. */
export interface Growth {
  readonly input: string;
  readonly step: string;
  /** How often blocks of code ran, by length. */
  readonly blocks: readonly number[];
  /** What built-in functions went through, by length. */
  readonly native: readonly number[];
  /** Lines of code that ran far more often than the input is longer, as `file:line`. */
  readonly steep: readonly string[];
}

/** How many things of its kind an input has. */
const COUNTS = [100, 200, 400] as const;
/** What runs less often for each thing is no loop over all of them. */
const FEW = 20;
/** From the first count to the last: sorting stays below, each with each does not. */
const STEEP = (COUNTS[2] / COUNTS[0]) ** 1.5;

// What is counted is loaded after the counting has begun.
const blockCounts = await countBlocks((url) => url.includes('/server/src/') || url.includes('/node_modules/yaml/'));
const { GATE_STEPS, know } = await import('./gateSteps.ts');
const nativeWork = countNativeWork();

// Once for what is made at the first time only.
for (const input of Object.values(GATE_INPUTS)) for (const step of Object.values(GATE_STEPS)) step(know(input(10)));

const growths = [];
for (const [input, textOf] of Object.entries(GATE_INPUTS)) {
  const known = COUNTS.map((count) => know(textOf(count)));
  for (const [step, work] of Object.entries(GATE_STEPS)) {
    const counted: { readonly blocks: BlockCounts; readonly native: number }[] = [];
    for (const each of known) {
      await blockCounts();
      nativeWork();
      work(each);
      counted.push({ native: nativeWork(), blocks: await blockCounts() });
    }
    growths.push({
      input,
      step,
      blocks: counted.map(({ blocks }) => total(blocks)),
      native: counted.map(({ native }) => native),
      steep: steepLines(counted[0]?.blocks, counted.at(-1)?.blocks),
    } satisfies Growth);
  }
}
process.stdout.write(JSON.stringify(growths));

function total(counts: BlockCounts): number {
  let sum = 0;
  for (const blocks of counts.values()) for (const { count } of blocks) sum += count;
  return sum;
}

function steepLines(few: BlockCounts = new Map(), many: BlockCounts = new Map()): readonly string[] {
  return [...many].flatMap(([place, blocks]) =>
    blocks
      .filter((block) => block.count > FEW * COUNTS[2] && block.count > STEEP * countAt(few.get(place) ?? [], block))
      .map(({ start }) => lineAt(place.slice(0, place.lastIndexOf(':')), start)),
  );
}

function lineAt(url: string, offset: number): string {
  const line = readFileSync(new URL(url), 'utf8').slice(0, offset).split('\n').length;
  return `${url.split('/').slice(-2).join('/')}:${line}`;
}
