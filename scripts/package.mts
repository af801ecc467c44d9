import { build, packExtension } from './vscode/extensionPackage.mts';
import { runScript } from './vscode/script.mts';

runScript(async () => {
  await build();
  await packExtension();
  return 0;
});
