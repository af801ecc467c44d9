import { parseArgs } from 'node:util';
import { build, packExtension } from './vscode/extensionPackage.mts';
import { runScript } from './vscode/script.mts';

runScript(async () => {
  const { values } = parseArgs({ options: { built: { type: 'boolean' } } });
  if (values.built !== true) await build();
  await packExtension();
  return 0;
});
