import { parseArgs } from 'node:util';
import { findDesktopVscode } from './vscode/desktop.mts';
import { build } from './vscode/extensionPackage.mts';
import { type Later, runScript } from './vscode/script.mts';
import { openDesktop, serveEditor } from './vscode/startEditor.mts';

const usage = 'Usage: npm start [-- --serve] [-- --port N]';

async function main(later: Later): Promise<number> {
  const { values } = parseArgs({ options: { serve: { type: 'boolean' }, port: { type: 'string' } } });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port} is no port. ${usage}`);
  const desktop = values.serve === true || values.port !== undefined ? undefined : findDesktopVscode();
  if (desktop !== undefined) {
    await build();
    return openDesktop(desktop, later);
  }
  const { server, url } = await serveEditor(later, { port });
  console.log(`VS Code with Zadig HA is ready: ${url}`);
  const status = await server.ended;
  throw new Error(`VS Code's server ended with ${status}:\n${server.output()}`);
}

runScript(main);
