import { build } from 'esbuild';

/** What the sources import, read without bundling packages. Paths are below the repository, with slashes. */
async function importsBelow(entryPoints) {
  const options = {
    bundle: true,
    platform: 'node',
    packages: 'external',
    write: false,
    outdir: 'dist',
    metafile: true,
  };
  const { metafile } = await build({ ...options, entryPoints });
  return metafile.inputs;
}

/** The files that others import, directly or not, `import()` left out; with those themselves. */
export async function reachedFrom(entryPoints) {
  const inputs = await importsBelow(entryPoints);
  const reached = new Set(entryPoints);
  for (const file of reached)
    for (const { path, kind } of inputs[file].imports)
      if (kind === 'import-statement' && path in inputs) reached.add(path);
  return reached;
}

/** The files that a program loads by `import()`. */
export async function loadedLater(entryPoint) {
  const inputs = await importsBelow([entryPoint]);
  const imports = Object.values(inputs).flatMap((input) => input.imports);
  return new Set(
    imports.filter(({ path, kind }) => kind === 'dynamic-import' && path in inputs).map(({ path }) => path),
  );
}

/** The names that each file exports. */
export async function exportsOf(entryPoints) {
  const options = { format: 'esm', write: false, outdir: 'dist', metafile: true };
  const { metafile } = await build({ ...options, entryPoints });
  return new Map(Object.values(metafile.outputs).map((output) => [output.entryPoint, output.exports]));
}
