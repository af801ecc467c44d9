import type { Command } from '../args/command.ts';
import { attestCommand } from './attest.ts';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { checklistCommand } from './checklist.ts';
import { explainCommand } from './explain.ts';
import { generateCommand } from './generate.ts';
import { rulesCommand } from './rules.ts';

/** Every command, in the order of the help. Only data and thin `run`s: what a command needs is loaded when it runs. */
export const commands: readonly Command[] = [
  checkCommand,
  checklistCommand,
  attestCommand,
  generateCommand,
  backupCommand,
  rulesCommand,
  explainCommand,
];
