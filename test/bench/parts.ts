import { editing } from './parts/editing.ts';
import { manyFiles } from './parts/manyFiles.ts';
import { startUp } from './parts/startUp.ts';
import type { Row } from './support/row.ts';

/** One thing that is measured. */
export interface Part {
  readonly measure: () => Promise<readonly Row[]>;
  /** Whether it runs only where it is named. */
  readonly isOnRequest?: boolean;
}

/** Everything that can be measured, by its name on the command line. */
export const PARTS: Readonly<Record<string, Part>> = {
  start: { measure: startUp },
  editing: { measure: editing },
  cli: { measure: manyFiles },
};
