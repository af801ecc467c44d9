import { chmod, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { lazyParts } from './scripts/bundle/lazyParts.mjs';
import { lazyTools, toolsBundle } from './scripts/bundle/lazyTools.mjs';
import { dataAsText, leaveOut, ownUrl } from './scripts/bundle/leaveOut.mjs';
import { sharedBundles, sharedCore } from './scripts/bundle/sharedCore.mjs';
import { thirdPartyNotices } from './scripts/notices.mjs';

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
  plugins: [leaveOut, ownUrl, dataAsText, sharedCore, lazyTools],
};

/** For entry points that load the rest by `import()`, which becomes `require`: VS Code hands out `vscode` there, and it is faster. */
const inTwoSteps = { ...shared, plugins: [lazyParts], supported: { 'dynamic-import': false } };

const bundles = [
  {
    ...inTwoSteps,
    entryPoints: {
      extension: 'client/src/extension.ts',
      languageClient: 'client/src/server/languageClient.ts',
      commands: 'client/src/commands/table.ts',
    },
    outdir: 'dist',
    external: ['vscode'],
  },
  { ...inTwoSteps, entryPoints: { cli: 'server/src/cli/bin.ts' }, outdir: 'dist' },
  ...Object.entries({
    server: 'server/src/lsp/server.ts',
    program: 'server/src/cli/program.ts',
    tools: toolsBundle,
    ...sharedBundles,
  }).map(([name, entry]) => ({ ...shared, entryPoints: [entry], outfile: `dist/${name}.js` })),
];

const results = await Promise.all(bundles.map((bundle) => build({ ...bundle, metafile: true })));
await writeFile('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices(results.map(({ metafile }) => metafile)));
// These two are also commands of the npm package.
await Promise.all(['dist/server.js', 'dist/cli.js'].map((file) => chmod(file, 0o755)));
