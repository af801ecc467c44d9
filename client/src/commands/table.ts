import { OPEN_RULE_DOCS_COMMAND } from '../../../server/src/protocol/index.ts';
import { applyItemFix } from './applyItemFix.ts';
import { attest } from './attest.ts';
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { exportReport } from './exportReport.ts';
import { showAllItems, showOpenItems } from './filterItems.ts';
import { fixAll } from './fixAll.ts';
import { generate, generateCommands } from './generate.ts';
import { insertSnippet } from './insertSnippet.ts';
import { markAsValuesFile } from './markAsValuesFile.ts';
import { openRuleDocs } from './openRuleDocs.ts';
import { refreshChecklist } from './refreshChecklist.ts';
import { removeAttestation } from './removeAttestation.ts';
import { restartServer } from './restartServer.ts';
import { revealItem } from './revealItem.ts';
import { runChecklist } from './runChecklist.ts';
import { selectInstallation } from './selectInstallation.ts';
import { showOutput } from './showOutput.ts';

/** Every command of package.json, by its name there. */
export const commandTable: Readonly<Record<string, Command>> = {
  'zadigHa.runChecklist': runChecklist,
  'zadigHa.refreshChecklist': refreshChecklist,
  'zadigHa.fixAll': fixAll,
  'zadigHa.exportReport': exportReport,
  'zadigHa.insertSnippet': insertSnippet,
  'zadigHa.generate': generate,
  ...generateCommands,
  'zadigHa.backup': backup,
  [OPEN_RULE_DOCS_COMMAND]: openRuleDocs,
  'zadigHa.revealItem': revealItem,
  'zadigHa.applyItemFix': applyItemFix,
  'zadigHa.attest': attest,
  'zadigHa.removeAttestation': removeAttestation,
  'zadigHa.showOpenItems': showOpenItems,
  'zadigHa.showAllItems': showAllItems,
  'zadigHa.selectInstallation': selectInstallation,
  'zadigHa.markAsValuesFile': markAsValuesFile,
  'zadigHa.showOutput': showOutput,
  'zadigHa.restartServer': restartServer,
};
