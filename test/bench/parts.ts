import { commandLine } from './parts/commandLine.ts';
import { completionQuality } from './parts/completionQuality.ts';
import { editing } from './parts/editing.ts';
import { hard } from './parts/hard.ts';
import { knownKeys } from './parts/knownKeys.ts';
import { manyFiles } from './parts/manyFiles.ts';
import { rules } from './parts/rules.ts';
import { sizes } from './parts/sizes.ts';
import { startUp } from './parts/startUp.ts';
import type { Row } from './support/row.ts';

/** One thing that is measured. */
export interface Part {
  readonly title: string;
  readonly measure: () => Promise<readonly Row[]>;
  /** Whether it runs only where it is named. */
  readonly isOnRequest?: boolean;
}

/** Everything that can be measured, by its name on the command line. */
export const PARTS: Readonly<Record<string, Part>> = {
  start: { title: 'Start of the server', measure: startUp },
  editing: { title: 'Working in a real values file', measure: editing },
  'known-keys': { title: 'A long file of known keys', measure: knownKeys },
  hard: { title: 'Hard inputs', measure: hard },
  rules: { title: 'The engine alone', measure: rules },
  'command-line': { title: 'The command line', measure: commandLine },
  'many-files': { title: 'A thousand files on the command line', measure: manyFiles },
  sizes: { title: 'Sizes and activation', measure: sizes },
  'completion-quality': { title: 'What is right', measure: completionQuality, isOnRequest: true },
};
