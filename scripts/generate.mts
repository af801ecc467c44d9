// Writes every generated part anew. What is generated from what: see `outputs`. A page that is missing is left to its
// author: the tests say which.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { outputs } from './generate/outputs.mts';

for (const { path, render } of outputs) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const before = await readFile(file, 'utf8').catch(() => undefined);
  const after = before === undefined ? undefined : render(before);
  if (after === undefined || after === before) continue;
  await writeFile(file, after);
  console.log(`updated ${path}`);
}
