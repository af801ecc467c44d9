import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import jszip from 'jszip';
import { unpackExtension } from './extensionPackage.mts';
import { ensureFolder, outputFolder, repositoryFolder } from './folders.mts';

const sourceFolder = join(repositoryFolder, 'test', 'vscode', 'standIn');

/** Builds and packs the stand-in for the Red Hat YAML extension, and answers the path of its .vsix. */
export async function packStandIn(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(sourceFolder, 'extension.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    define: { YAML_SERVER: JSON.stringify(serverModule()) },
    logLevel: 'warning',
  });
  const archive = new jszip();
  archive.file('extension/package.json', await readFile(join(sourceFolder, 'package.json')));
  for (const { contents } of outputFiles) archive.file('extension/extension.js', contents);
  const file = join(await ensureFolder(outputFolder), 'standIn.vsix');
  await writeFile(file, await archive.generateAsync({ type: 'nodebuffer' }));
  return file;
}

/** Puts the packed stand-in where an editor that starts with this folder of extensions finds it. */
export async function installStandIn(vsix: string, extensionsFolder: string): Promise<void> {
  const unpacked = await unpackExtension(vsix, join(extensionsFolder, '..', 'standIn'));
  await rename(unpacked, join(await ensureFolder(extensionsFolder), 'redhat.vscode-yaml-1.0.0'));
}

/** The program of the language server that the original starts too. */
function serverModule(): string {
  return join(repositoryFolder, 'node_modules', 'yaml-language-server', 'out', 'src', 'server.js');
}
