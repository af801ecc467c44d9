import { resolve } from 'node:path';
import type { Severity } from '../../../core/rules/rule.ts';
import { relativeName } from '../../files/relativeName.ts';
import { say } from '../../locale.ts';
import { numberedFingerprints } from '../fingerprint.ts';
import type { FileReport, ReportedFinding, ReportedSolution, SilencedFinding } from '../report.ts';
import { artifact, physicalLocation, sarifRegion } from './place.ts';

/** The three levels of SARIF. */
export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** The findings of a file as results, those that comments silence too; paths are relative to `folder`. */
export function sarifResults({ path, findings, silenced }: FileReport, ruleIds: readonly string[], folder: string) {
  const all: readonly (ReportedFinding | SilencedFinding)[] = [...findings, ...silenced];
  const fingerprints = numberedFingerprints(all, relativeName(folder, resolve(folder, path)));
  return all.map((finding, index) => {
    const { rule, severity, message, valuePath, related, solutions } = finding;
    const fixes = solutions.filter(({ kind, replacements }) => kind === 'fix' && replacements.length > 0);
    return {
      ruleId: rule,
      ruleIndex: ruleIds.indexOf(rule),
      level: LEVELS[severity],
      message: { text: say(message, 'en') },
      locations: [
        {
          physicalLocation: physicalLocation(folder, path, finding),
          ...(valuePath !== '' && { logicalLocations: [{ fullyQualifiedName: valuePath, kind: 'member' }] }),
        },
      ],
      ...(related.length > 0 && {
        relatedLocations: related.map((other, id) => ({
          id,
          physicalLocation: physicalLocation(folder, other.path, { line: other.line, column: other.column }),
          message: { text: say(other.message, 'en') },
        })),
      }),
      partialFingerprints: { 'zadigHa/v1': fingerprints[index] },
      ...(fixes.length > 0 && { fixes: fixes.map((solution) => sarifFix(solution, folder)) }),
      // Where one result has them, all must: an empty list says that nothing silences it.
      suppressions: 'comment' in finding ? [suppression(finding, path, folder)] : [],
    };
  });
}

function sarifFix({ title, path, replacements }: ReportedSolution, folder: string) {
  return {
    description: { text: say(title, 'en') },
    artifactChanges: [
      {
        artifactLocation: artifact(folder, path),
        replacements: replacements.map(({ text, ...region }) => ({
          deletedRegion: sarifRegion(region),
          ...(text !== '' && { insertedContent: { text } }),
        })),
      },
    ],
  };
}

function suppression({ comment }: SilencedFinding, path: string, folder: string) {
  const { reason, ...region } = comment;
  return {
    kind: 'inSource',
    ...(reason !== undefined && { justification: reason }),
    location: { physicalLocation: physicalLocation(folder, path, region) },
  };
}
