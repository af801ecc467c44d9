/** Plugin: what an entry point loads by `import()` stays in files of its own. Reading them takes ten times as long as the rest. */
export const lazyParts = {
  name: 'lazy-parts',
  setup({ onResolve }) {
    const files = { languageClient: './languageClient.js', table: './commands.js', program: './program.js' };
    onResolve({ filter: /\/(?:languageClient|table|program)\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: files[path.match(/(\w+)\.ts$/)[1]], external: true } : undefined,
    );
  },
};
