import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('what runs at activation is small and holds neither the language client nor what commands do', async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: ['client/src/extension.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    write: false,
    metafile: true,
    external: ['vscode', './languageClient.ts', './table.ts'],
  });
  const foreign = Object.keys(metafile.inputs).filter(
    (path) => !path.startsWith('client/src/') && path !== 'server/src/protocol/index.ts',
  );
  expect(foreign).toStrictEqual([]);
  expect(outputFiles[0]?.contents.length).toBeLessThan(30_000);
});
