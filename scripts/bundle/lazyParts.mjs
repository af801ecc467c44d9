/** Plugin: what the activation does not need stays in files of its own: reading it takes ten times as long as the rest. */
export const lazyParts = {
  name: 'lazy-parts',
  setup({ onResolve }) {
    const files = { languageClient: './languageClient.js', table: './commands.js' };
    onResolve({ filter: /\/(?:languageClient|table)\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: files[path.match(/(\w+)\.ts$/)[1]], external: true } : undefined,
    );
  },
};
