import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as yaml from 'yaml';
import { exportsOf, reachedFrom } from './imports.mjs';
import { inParts, keyOf, named } from './modules.mjs';

const CORE = 'server/src/core/';

/** Whose part of `core` is in which bundle: a check is what nearly everybody needs, then comes what is asked in passing. */
const USERS = {
  'core.js': ['server/src/cli/check/runCheck.ts', 'server/src/lsp/diagnostics.ts'],
  'editing.js': ['completion', 'hover', 'inlayHint'].map((name) => `server/src/lsp/handlers/${name}.ts`),
};
const REST = 'features.js';

const all = readdirSync(CORE, { recursive: true })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => named(join(CORE, file)))
  .sort();
const needed = await Promise.all(
  Object.entries(USERS).map(async ([bundle, users]) => ({ bundle, files: await reachedFrom(users) })),
);
const exported = await exportsOf(all);

/** Entry points of what is shared, to be bundled with the plugin below. */
export const sharedBundles = {
  core: 'modules:core.js',
  editing: 'modules:editing.js',
  features: 'modules:features.js',
  yaml: 'yaml',
};

/**
 * Plugin: the server and the command line share `core`, which is in three bundles of its own, and the YAML parser, which
 * most files do without. What is not sure to be needed is not read from the disk before it is used.
 */
export const sharedCore = {
  name: 'shared-core',
  setup({ onResolve, onLoad, initialOptions }) {
    const own = initialOptions.outfile?.replace('dist/', '');
    onResolve({ filter: /^modules:/ }, ({ path }) => ({ path, namespace: 'modules' }));
    onLoad({ filter: /.*/, namespace: 'modules' }, ({ path }) => ({
      contents: modulesOf(path.replace('modules:', '')),
      resolveDir: resolve('.'),
    }));
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, importer }) => {
      const file = named(resolve(resolveDir, path));
      if (!file.startsWith(CORE) || bundleOf(file) === own) return undefined;
      // The server answers `initialize` with these few lines alone, without reading the bundle.
      const isInside = importer.startsWith(resolve(CORE)) || importer.startsWith('modules:');
      return !isInside && file.endsWith('/messages/localized.ts') ? undefined : { path: file, namespace: 'linked' };
    });
    onResolve({ filter: /^yaml$/ }, () => (own === 'yaml.js' ? undefined : { path: 'yaml', namespace: 'linked' }));
    onLoad({ filter: /.*/, namespace: 'linked' }, ({ path }) => ({ contents: link(path), resolveDir: resolve('.') }));
    onResolve({ filter: /^\.\/(?:core|editing|features|yaml)\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

function bundleOf(file) {
  return needed.find(({ files }) => files.has(file))?.bundle ?? REST;
}

function modulesOf(bundle) {
  const files = all.filter((file) => bundleOf(file) === bundle);
  return bundle === 'core.js' ? inOnePiece(files) : inParts(files);
}

/** As soon as something of it is needed, all is: that is read fastest. */
function inOnePiece(files) {
  const alias = (index, name) => `_${index}_${name}`;
  const imports = files.map((file, index) => {
    const names = exported.get(file).map((name) => `${name} as ${alias(index, name)}`);
    return `import { ${names.join(', ')} } from ${JSON.stringify(`./${file}`)};`;
  });
  const modules = files.map((file, index) => {
    const names = exported.get(file).map((name) => `${name}: ${alias(index, name)}`);
    return `${JSON.stringify(keyOf(file))}: () => ({ ${names.join(', ')} })`;
  });
  return `${imports.join('\n')}\nconst modules = {${modules.join(',\n')}};\nmodule.exports = (name) => modules[name]();`;
}

/** Stands for a module in another bundle. What is not in `core.js` has getters, so that nothing is loaded before it is used. */
function link(name) {
  if (bundleOf(name) === 'core.js') {
    const names = exported.get(name).join(', ');
    return `const { ${names} } = require('./core.js')(${JSON.stringify(keyOf(name))});\nexport { ${names} };`;
  }
  const load =
    name === 'yaml' ? `require('./yaml.js')` : `require('./${bundleOf(name)}')(${JSON.stringify(keyOf(name))})`;
  const names = name === 'yaml' ? Object.keys(yaml) : exported.get(name);
  return `let loaded;
    for (const name of ${JSON.stringify(names)})
      Object.defineProperty(exports, name, { enumerable: true, get: () => (loaded ??= ${load})[name] });`;
}
