// Writes every generated file anew. What is generated from what: see `outputs`.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { outputs } from './generate/outputs.mts';

for (const { path, render } of outputs) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const before = await readFile(file, 'utf8').catch(() => undefined);
  const after = render(before);
  if (after === before) continue;
  await writeFile(file, after);
  console.log(`${before === undefined ? 'created' : 'updated'} ${path}`);
}
