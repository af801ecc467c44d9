import { reportPrefix } from '../../../scripts/vscode/reportPrefix.mts';

/** One case. `timeout` is in milliseconds. */
export interface Test {
  readonly name: string;
  readonly run: () => Promise<void>;
  readonly timeout: number;
}

/** Declares a case. */
export function test(name: string, run: () => Promise<void>, timeout = 60_000): Test {
  return { name, run, timeout };
}

/** Runs cases one after the other, as the editor is shared, prints a line for each, and rejects where one failed. */
export async function runTests(tests: readonly Test[]): Promise<void> {
  let passed = 0;
  for (const { name, run, timeout } of tests) {
    const start = Date.now();
    const error = await outcome(run, timeout);
    if (error === undefined) passed += 1;
    print(`${error === undefined ? 'ok' : 'not ok'} - ${name} (${Date.now() - start} ms)`);
    if (error !== undefined) print(error.replaceAll(/^/gm, '    '));
  }
  const failed = tests.length - passed;
  print(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} of ${tests.length} cases failed`);
}

/** Undefined where the case passed, else why it did not. */
async function outcome(run: () => Promise<void>, timeout: number): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished after ${timeout} ms`)), timeout);
  });
  try {
    await Promise.race([run(), late]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}

function print(text: string): void {
  for (const line of text.split('\n')) console.log(`${reportPrefix}${line}`);
}
