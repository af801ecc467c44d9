/**
 * A path below a folder without `.` and `..`: `./a/../values.yaml` is `values.yaml`. Undefined for one that is
 * absolute, leads out of the folder, or is written with backslashes.
 */
export function normalizeRelative(path: string): string | undefined {
  if (/^\/|^[A-Za-z]:|[\\\0]/.test(path)) return undefined;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length === 0 ? undefined : steps.join('/');
}
