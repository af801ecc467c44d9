// Writes a new rule with its pages, fixtures and registry entry: npm run new-rule <category>/<id>. What it writes works,
// about a key that no chart has; every text to replace holds the word `fill-in`, and a test tells where it is left.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { newRuleName } from './newRule/name.mts';
import { writeRule } from './newRule/write.mts';

const root = fileURLToPath(new URL('../', import.meta.url));
const name = newRuleName(root, process.argv.slice(2));
if ('problem' in name) {
  console.error(name.problem);
  process.exitCode = 1;
} else {
  for (const path of await writeRule(root, name)) console.log(`wrote ${path}`);
  // In a process of its own, which knows the new rule.
  const script = fileURLToPath(new URL('./generate.mts', import.meta.url));
  process.exitCode = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' }).status ?? 1;
  console.log('Replace every fill-in, then: npx vitest run test/core/rules test/repo');
}
