import assert from 'node:assert/strict';
import { parseThoroughly, parseYaml } from '../../../../server/src/core/yaml/parse.ts';
import { quickRead } from '../../../../server/src/core/yaml/quick/quickRead.ts';

/** Whether a text is read quickly. Throws where it is then not read as the parser reads it. */
export function isSameWhereQuick(text: string): boolean {
  if (!quickRead(text)) return false;
  const { comments, ...rest } = parseYaml(text);
  const { comments: seen = comments, ...expected } = parseThoroughly(text);
  assert.deepStrictEqual(rest, expected, text);
  assert.deepStrictEqual(comments, seen, text);
  return true;
}
