import { relative } from 'node:path';

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
