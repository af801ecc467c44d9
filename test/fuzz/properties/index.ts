import { completing } from './completing.ts';
import { configuring } from './configuring.ts';
import { editing } from './editing.ts';
import { fixing } from './fixing.ts';
import { generating } from './generating.ts';
import { judging } from './judging.ts';
import { pointing } from './pointing.ts';
import type { Property } from './property.ts';
import { quick } from './quick.ts';
import { reading } from './reading.ts';
import { retyping } from './retyping.ts';
import { serving } from './serving.ts';

/** Everything that holds for all texts, by name. */
export const PROPERTIES: Readonly<Record<string, Property>> = {
  reading,
  quick,
  retyping,
  judging,
  fixing,
  completing,
  pointing,
  editing,
  generating,
  configuring,
  serving,
};
