import { runScript } from './vscode/script.mts';
import { testInVscode } from './vscode/testInVscode.mts';

runScript(testInVscode);
