import { expect, test } from 'vitest';
import { read, repositoryFiles } from './support/repository.ts';

test('nothing is left to fill in of what `npm run new-rule` writes', () => {
  const written = repositoryFiles().filter((path) =>
    /^(?:server\/src\/core\/rules|docs\/rules|test\/fixtures\/rules)\//.test(path),
  );
  const left = written.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (line.includes('fill-in') ? [`${path}:${index + 1}`] : [])),
  );
  expect(left).toStrictEqual([]);
});
