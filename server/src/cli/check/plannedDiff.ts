import type { PlannedChange } from '../files/dryRun.ts';
import { realPath } from '../files/realPath.ts';
import { relativeName } from '../files/relativeName.ts';
import type { Host } from '../host.ts';
import { unifiedDiff } from '../report/unifiedDiff.ts';
import type { StandardInput } from './gather.ts';

/** What repairs would change, as one unified diff; files are named from the current folder. */
export async function plannedDiff(
  host: Host,
  changes: readonly PlannedChange[],
  stdin: StandardInput | undefined,
): Promise<string> {
  const folder = await realPath(host.fs, host.cwd);
  const files = changes.map(({ path, before, after }) => unifiedDiff(relativeName(folder, path), before, after));
  return [...files, stdin ? unifiedDiff(stdin.name, stdin.before, stdin.after) : ''].join('');
}
