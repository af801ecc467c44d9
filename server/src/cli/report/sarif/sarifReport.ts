import { PROGRAM } from '../../args/help.ts';
import type { ConfigFault } from '../../config/configs.ts';
import type { ExitStatus } from '../../host.ts';
import { say } from '../../locale.ts';
import { toolVersion } from '../../toolVersion.ts';
import type { Outcome } from '../formats.ts';
import type { FailedFile } from '../report.ts';
import { physicalLocation } from './place.ts';
import { sarifResults } from './results.ts';
import { sarifRules } from './rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

const MEANINGS: Readonly<Record<ExitStatus, string>> = {
  0: 'No finding reaches --fail-on.',
  1: 'A finding reaches --fail-on.',
  2: 'A file could not be read, analysed or written.',
  3: 'The configuration has mistakes.',
};

/**
 * The report as SARIF 2.1.0, in English as JSON is. It tells nothing about the machine: paths are relative to the
 * current folder.
 */
export async function sarifReport({ host, report, configFaults, status }: Outcome): Promise<string> {
  const { files } = report;
  const findings = files.flatMap((file) => [...file.findings, ...file.silenced]);
  const ruleIds = [...new Set(findings.map(({ rule }) => rule))].sort();
  const version = await toolVersion(host);
  const run = {
    tool: { driver: { name: PROGRAM, version, semanticVersion: version, rules: await sarifRules(host, ruleIds) } },
    invocations: [
      {
        executionSuccessful: status < 2,
        exitCode: status,
        exitCodeDescription: MEANINGS[status],
        toolExecutionNotifications: files
          .filter((file) => file.status === 'failed')
          .map((file) => failureNotification(file, host.cwd)),
        toolConfigurationNotifications: configFaults.map(configNotification),
      },
    ],
    language: 'en',
    columnKind: 'utf16CodeUnits',
    results: files.flatMap((file) => sarifResults(file, ruleIds, host.cwd)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function failureNotification({ path, reason, place }: FailedFile, folder: string) {
  const location = { physicalLocation: physicalLocation(folder, path, place) };
  return { level: 'error', message: { text: say(reason, 'en') }, locations: [location] };
}

function configNotification({ place, message }: ConfigFault) {
  return { level: 'error', message: { text: `${place === undefined ? '' : `${place}: `}${say(message, 'en')}` } };
}
