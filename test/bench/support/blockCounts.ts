import { type Profiler, Session } from 'node:inspector/promises';

/** How often a piece of a file ran; pieces lie in each other, and the smallest one around a place counts. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** The blocks of each function that ran, by the file and the place of the function. */
export type BlockCounts = ReadonlyMap<string, readonly Block[]>;

/** Counts how often each block of the files below some folders runs, exactly: what is loaded before is not counted. */
export async function countBlocks(isCounted: (url: string) => boolean): Promise<() => Promise<BlockCounts>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return new Map(result.filter(({ url }) => isCounted(url)).flatMap(blocksOf));
  };
}

function blocksOf({ url, functions }: Profiler.ScriptCoverage): readonly (readonly [string, readonly Block[]])[] {
  return functions.map(({ ranges }) => {
    const blocks = ranges.map(({ startOffset, endOffset, count }) => ({ start: startOffset, end: endOffset, count }));
    return [`${url}:${blocks[0]?.start}`, blocks];
  });
}

/** How often the place ran where a block begins. */
export function countAt(blocks: readonly Block[], { start, end }: Block): number {
  return blocks.findLast((around) => around.start <= start && end <= around.end)?.count ?? 0;
}
