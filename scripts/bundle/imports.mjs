import { relative } from 'node:path';
import { build } from 'esbuild';

/** A file as esbuild names it: below the repository, with slashes. */
export function named(path) {
  return relative('.', path).replaceAll('\\', '/');
}

/** Modules that are evaluated when they are first asked for, each by `keyOf`. */
export function inParts(files) {
  const modules = files.map((file) => `${JSON.stringify(keyOf(file))}: () => require(${JSON.stringify(`./${file}`)})`);
  return `const modules = {${modules.join(',\n')}};\nmodule.exports = (name) => modules[name]();`;
}

/** What bundles call a module: short, since it stands in many of them. */
export function keyOf(file) {
  return file.replace(/^server\/src\/(?:core\/)?/, '').replace(/\.ts$/, '');
}

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
