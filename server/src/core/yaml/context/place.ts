import type { CST } from 'yaml';

/** What every part of the search needs to know. Offsets of tokens count from `base`. */
export interface Place {
  readonly text: string;
  readonly offset: number;
  readonly base: number;
  readonly stack: readonly CST.Token[];
  /** Whether nothing stands in front of the offset on its line, and no word begins there. */
  readonly isBlank: boolean;
}
