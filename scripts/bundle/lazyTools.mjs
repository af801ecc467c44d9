import { resolve } from 'node:path';
import { loadedLater, reachedFrom } from './imports.mjs';
import { inParts, keyOf, named } from './modules.mjs';

const PROGRAM = 'server/src/cli/program.ts';

/** What the usual run needs, `check` with its text, stays with the program. */
const USUAL = ['server/src/cli/check/runCheck.ts', 'server/src/cli/report/text.ts', 'server/src/cli/toolVersion.ts'];

const usual = await reachedFrom([PROGRAM, ...USUAL]);
const tools = [...(await loadedLater(PROGRAM))].filter((file) => !usual.has(file)).sort();

/** Entry point of `dist/tools.js`: other commands and formats of the command line. */
export const toolsBundle = 'tools:all';

/** Plugin: what the command line loads by `import()` is in a bundle of its own. */
export const lazyTools = {
  name: 'lazy-tools',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind, importer }) => {
      const file = named(resolve(resolveDir, path));
      const isLater = kind === 'dynamic-import' && usual.has(named(importer)) && tools.includes(file);
      return isLater ? { path: file, namespace: 'tool' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'tool' }, ({ path }) => ({
      contents: `module.exports = require('./tools.js')(${JSON.stringify(keyOf(path))});`,
      resolveDir: resolve('.'),
    }));
    onResolve({ filter: /^tools:/ }, ({ path }) => ({ path, namespace: 'tools' }));
    onLoad({ filter: /.*/, namespace: 'tools' }, () => ({ contents: inParts(tools), resolveDir: resolve('.') }));
    onResolve({ filter: /^\.\/tools\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};
