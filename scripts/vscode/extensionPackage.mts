import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createVSIX } from '@vscode/vsce';
import jszip from 'jszip';
import { ensureFolder, repositoryFolder } from './folders.mts';
import { startTree } from './processTree.mts';
import { progress } from './progress.mts';

/** Makes all bundles. Rejects with esbuild's words where one cannot be made. */
export async function build(): Promise<void> {
  progress('building …');
  await runNode(join(repositoryFolder, 'esbuild.mjs'));
}

/** Packs the built extension as `zadig-ha-<version>.vsix` in the repository's root, and shows what is in it. */
export async function packExtension(): Promise<void> {
  const file = await packageFile();
  await createVSIX({
    cwd: repositoryFolder,
    packagePath: file,
    // Everything needed is in the bundles.
    dependencies: false,
    // The project has no public repository: links in the README stay as they are.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  progress(`packed ${relative(repositoryFolder, file)}, ${Math.round((await stat(file)).size / 1024)} KB`);
}

/**
 * Builds and packs without a word on stdout, and answers the path of the .vsix. With `isBuilt` the bundles that are
 * there are packed. Rejects with what was printed.
 */
export async function makePackage({ isBuilt = false } = {}): Promise<string> {
  if (!isBuilt) await build();
  progress('packing the extension …');
  // In a process of its own: vsce ends the process where it finds fault, and prints on stdout.
  await runNode(join(repositoryFolder, 'scripts', 'package.mts'), '--built');
  return packageFile();
}

async function packageFile(): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(repositoryFolder, 'package.json'), 'utf8'));
  return join(repositoryFolder, `${name}-${version}.vsix`);
}

async function runNode(script: string, ...args: readonly string[]): Promise<void> {
  const tree = startTree(process.execPath, [script, ...args], { cwd: repositoryFolder });
  const status = await tree.ended;
  if (status !== 0) throw new Error(`${relative(repositoryFolder, script)} ended with ${status}:\n${tree.output()}`);
}

/** Unpacks a .vsix below a folder and answers the extension's own folder in it. */
export async function unpackExtension(vsix: string, folder: string): Promise<string> {
  const archive = await jszip.loadAsync(await readFile(vsix));
  for (const entry of Object.values(archive.files)) {
    const target = join(folder, entry.name);
    if (!target.startsWith(folder + sep))
      throw new Error(`${vsix} wants to write outside of its folder: ${entry.name}`);
    if (entry.dir) continue;
    await ensureFolder(dirname(target));
    await pipeline(entry.nodeStream(), createWriteStream(target));
  }
  return join(folder, 'extension');
}
