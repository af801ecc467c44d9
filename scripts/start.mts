import { parseArgs } from 'node:util';
import { findDesktopVscode } from './vscode/desktop.mts';
import { build } from './vscode/extensionPackage.mts';
import { progress } from './vscode/progress.mts';
import { type Later, runScript } from './vscode/script.mts';
import { openDesktop, serveEditor } from './vscode/startEditor.mts';

const usage = 'Usage: npm start -- [--serve] [--port N]';

/** Milliseconds after which desktop VS Code has come up, and its end is not a failure to start. */
const patience = 10_000;

/** Only a served editor has a port. */
function readArguments(): { readonly serve: boolean; readonly port: number } {
  try {
    const { values } = parseArgs({ options: { serve: { type: 'boolean' }, port: { type: 'string' } } });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port} is not a port.`);
    return { serve: values.serve === true || values.port !== undefined, port };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

async function main(later: Later): Promise<number> {
  const { serve, port } = readArguments();
  const desktop = serve ? undefined : findDesktopVscode();
  if (desktop !== undefined) {
    await build();
    const start = Date.now();
    const status = await openDesktop(desktop, later);
    if (status === 0 || Date.now() - start > patience) return status;
    progress('Desktop VS Code does not start here; serving VS Code from npm instead.');
  }
  const { server, url } = await serveEditor(later, { port });
  console.log(`VS Code with Zadig HA is ready: ${url}`);
  const status = await server.ended;
  throw new Error(`VS Code's server ended with ${status}:\n${server.output()}`);
}

runScript(main);
