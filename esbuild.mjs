import { readdirSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { build, context } from 'esbuild';
import { thirdPartyNotices } from './scripts/notices.mjs';

/**
 * What yaml-language-server imports for things that we never ask of it: formatting, renaming, its own quick fixes and
 * requests, and checking the schemas of other people. Half of its size, and most of the time it takes to load.
 */
const unused = {
  './services/yamlFormatter.js': 'export class YAMLFormatter { configure() {} format() {} }',
  './services/yamlCodeActions.js': 'export class YamlCodeActions { configure() {} }',
  './services/yamlRename.js': 'export class YamlRename {}',
  '../languageserver/handlers/schemaSelectionHandlers.js': 'export class JSONSchemaSelection {}',
  'ajv-i18n': 'export default {};',
  ajv: acceptingAjv('http://json-schema.org/draft-07/schema#'),
  'ajv/dist/2019.js': acceptingAjv('https://json-schema.org/draft/2019-09/schema'),
  'ajv/dist/2020.js': acceptingAjv('https://json-schema.org/draft/2020-12/schema'),
  'ajv-draft-04': acceptingAjv('http://json-schema.org/draft-04/schema#'),
};

/** Ajv as far as yaml-language-server uses it, for the one schema it gets: ours, which a test checks. */
function acceptingAjv(metaSchema) {
  return `class Ajv { defaultMeta() { return ${JSON.stringify(metaSchema)}; } getSchema() { return () => true; } }
    export default { default: Ajv };`;
}

const leaveOut = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:\.|ajv|prettier)/ }, ({ path, importer }) => {
      if (!importer.includes('yaml-language-server')) return undefined;
      if (path in unused) return { path, namespace: 'unused' };
      return path.startsWith('.') ? undefined : { errors: [{ text: `${path} was to be left out of the bundle` }] };
    });
    onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({ contents: unused[path] }));
  },
};

/** The MongoDB address parser brings a URL class of its own, 280 kB of it; Node has one. */
const ownUrl = {
  name: 'own-url',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^whatwg-url$/ }, ({ path }) => ({ path, namespace: 'own-url' }));
    onLoad({ filter: /.*/, namespace: 'own-url' }, () => ({
      contents: 'export const { URL, URLSearchParams } = globalThis;',
    }));
  },
};

/** What the activation does not need stays in files of its own: reading it takes ten times as long as the rest. */
const lazyParts = {
  name: 'lazy-parts',
  setup({ onResolve }) {
    const files = { languageClient: './languageClient.js', table: './commands.js' };
    onResolve({ filter: /\/(?:languageClient|table)\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: files[path.match(/(\w+)\.ts$/)[1]], external: true } : undefined,
    );
  },
};

/**
 * The server and the command line share most of their code: `core.js` is a bundle of its own, whose modules are
 * evaluated when they are first asked for by name.
 */
const coreFolder = resolve('server/src/core');
const linkCore = {
  name: 'link-core',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/core\/.*\.ts$/ }, ({ path, importer, resolveDir }) => {
      // The server answers `initialize` with these few lines alone, without reading the bundle.
      if (importer.startsWith(coreFolder) || path.endsWith('/messages/localized.ts')) return undefined;
      return { path: relative(coreFolder, resolve(resolveDir, path)).replaceAll('\\', '/'), namespace: 'core' };
    });
    // The library reads YAML with the same parser as we do.
    onResolve({ filter: /^yaml$/ }, ({ path }) => ({ path, namespace: 'core' }));
    onResolve({ filter: /^\.\/core\.js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'core' }, ({ path }) => ({
      contents: `module.exports = require('./core.js')(${JSON.stringify(path)});`,
      resolveDir: coreFolder,
    }));
  },
};

const coreModules = {
  name: 'core-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^core-modules$/ }, ({ path }) => ({ path, namespace: 'core-modules' }));
    onLoad({ filter: /.*/, namespace: 'core-modules' }, () => {
      const files = readdirSync(coreFolder, { recursive: true }).filter((file) => file.endsWith('.ts'));
      const paths = files.map((file) => file.replaceAll('\\', '/')).sort();
      const targets = [['yaml', 'yaml'], ...paths.map((path) => [path, `./${path}`])];
      const modules = targets.map(
        ([name, target]) => `${JSON.stringify(name)}: () => require(${JSON.stringify(target)})`,
      );
      const contents = `const modules = {${modules.join(',\n')}};\nmodule.exports = (name) => modules[name]();`;
      return { contents, resolveDir: coreFolder, watchDirs: [coreFolder] };
    });
  },
};

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  // Without `module` esbuild takes the UMD build of some packages, whose inner `require` calls fail at start.
  mainFields: ['module', 'main'],
  // Their licences stand in dist/THIRD-PARTY-NOTICES.txt.
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [leaveOut, ownUrl],
};

const bundles = [
  {
    ...shared,
    entryPoints: {
      extension: 'client/src/extension.ts',
      languageClient: 'client/src/server/languageClient.ts',
      commands: 'client/src/commands/table.ts',
    },
    outdir: 'dist',
    external: ['vscode'],
    plugins: [lazyParts],
    // Turns `import()` into `require`, which is where VS Code hands out the module `vscode`.
    supported: { 'dynamic-import': false },
  },
  {
    ...shared,
    entryPoints: ['server/src/lsp/server.ts'],
    outfile: 'dist/server.js',
    plugins: [...shared.plugins, linkCore],
  },
  { ...shared, entryPoints: ['server/src/cli/bin.ts'], outfile: 'dist/cli.js', plugins: [...shared.plugins, linkCore] },
  { ...shared, entryPoints: ['core-modules'], outfile: 'dist/core.js', plugins: [...shared.plugins, coreModules] },
];

if (process.argv.includes('--watch')) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: 'info' })).watch();
} else {
  const results = await Promise.all(bundles.map((bundle) => build({ ...bundle, metafile: true })));
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices(results.map(({ metafile }) => metafile)));
  // These two are also commands of the npm package.
  await Promise.all(['dist/server.js', 'dist/cli.js'].map((file) => chmod(file, 0o755)));
}
