import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { build } from 'esbuild';
import * as yaml from 'yaml';

const folder = resolve('server/src/core');

/** What needs of `core` what nearly everybody needs: a check. The rest is for somebody who asks more. */
const CHECKS = ['server/src/cli/check/runCheck.ts', 'server/src/lsp/diagnostics.ts'];

const all = readdirSync(folder, { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();
const needed = await reachedFrom(CHECKS);
const exported = await exportsOf(all);

/** Entry points of `dist/core.js`, `dist/features.js` and `dist/yaml.js`, to be bundled with the plugins below. */
export const sharedBundles = { core: 'modules:core.js', features: 'modules:features.js', yaml: 'yaml' };

/**
 * Plugin: the server and the command line share `core`, which is in two bundles of its own, and the YAML parser, which
 * most files do without. Their modules are evaluated when they are first asked for by name; what is not sure to be
 * needed is not even read from the disk before.
 */
export const sharedCore = {
  name: 'shared-core',
  setup({ onResolve, onLoad, initialOptions }) {
    const own = initialOptions.outfile?.replace('dist/', '');
    onResolve({ filter: /^modules:/ }, ({ path }) => ({ path, namespace: 'modules' }));
    onLoad({ filter: /.*/, namespace: 'modules' }, ({ path }) => ({
      contents: modules(
        all.filter((file) => `modules:${bundleOf(file)}` === path),
        path === 'modules:core.js',
      ),
      resolveDir: folder,
      watchDirs: [folder],
    }));
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, importer }) => {
      const file = relative(folder, resolve(resolveDir, path)).replaceAll('\\', '/');
      // The server answers `initialize` with these few lines alone, without reading the bundle.
      const isInside = importer.startsWith(folder) || importer.startsWith('modules:');
      if (file.startsWith('..') || bundleOf(file) === own || (!isInside && file === 'messages/localized.ts'))
        return undefined;
      return { path: file, namespace: 'linked' };
    });
    onResolve({ filter: /^yaml$/ }, () => (own === 'yaml.js' ? undefined : { path: 'yaml', namespace: 'linked' }));
    onLoad({ filter: /.*/, namespace: 'linked' }, ({ path }) => ({ contents: link(path), resolveDir: folder }));
    onResolve({ filter: /^\.\/(?:core|features|yaml)\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

function bundleOf(file) {
  return needed.has(file) ? 'core.js' : 'features.js';
}

/** All of `core.js` is needed as soon as something is, and read fastest in one piece; of `features.js` little is. */
function modules(files, isNeededAtOnce) {
  const named = files.map((file, index) => [JSON.stringify(file), JSON.stringify(`./${file}`), `_${index}`]);
  if (!isNeededAtOnce) {
    const getters = named.map(([name, path]) => `${name}: () => require(${path})`);
    return `const modules = {${getters.join(',\n')}};\nmodule.exports = (name) => modules[name]();`;
  }
  const imports = named.map(([, path, variable]) => `import * as ${variable} from ${path};`);
  const entries = named.map(([name, , variable]) => `${name}: ${variable}`);
  return `${imports.join('\n')}\nconst modules = {${entries.join(',\n')}};\nmodule.exports = (name) => modules[name];`;
}

/** Stands for a module in another bundle. What is not in `core.js` has getters, so that nothing is loaded before it is used. */
function link(name) {
  if (bundleOf(name) === 'core.js') {
    const names = exported.get(name).join(', ');
    return `const { ${names} } = require('./core.js')(${JSON.stringify(name)});\nexport { ${names} };`;
  }
  const load = name === 'yaml' ? `require('./yaml.js')` : `require('./features.js')(${JSON.stringify(name)})`;
  const names = name === 'yaml' ? Object.keys(yaml) : exported.get(name);
  return `let loaded;
    for (const name of ${JSON.stringify(names)})
      Object.defineProperty(exports, name, { enumerable: true, get: () => (loaded ??= ${load})[name] });`;
}

/** The files of `core` that files import, directly or not, `import()` left out. */
async function reachedFrom(entryPoints) {
  const options = { bundle: true, platform: 'node', packages: 'external', write: false, outdir: 'dist' };
  const { metafile } = await build({ ...options, entryPoints, metafile: true });
  const reached = new Set(entryPoints);
  for (const file of reached)
    for (const { path, kind } of metafile.inputs[file].imports)
      if (kind === 'import-statement' && path in metafile.inputs) reached.add(path);
  return new Set([...reached].map((file) => relative(folder, resolve(file)).replaceAll('\\', '/')));
}

async function exportsOf(files) {
  const entryPoints = files.map((file) => `${folder}/${file}`);
  const { metafile } = await build({
    entryPoints,
    format: 'esm',
    write: false,
    outdir: 'dist',
    outbase: folder,
    metafile: true,
  });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint, exports }) => [
      relative(folder, resolve(entryPoint)).replaceAll('\\', '/'),
      exports,
    ]),
  );
}
