import { HIDDEN, shownText } from '../catalog/secrets.ts';
import { code } from '../messages/markdown.ts';
import type { ScalarValue } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import { writeScalar } from '../yaml/scalar.ts';

/** A value as code, with quotes where YAML needs them; secrets are hidden. */
export function shownValue(path: Path, value: ScalarValue): string {
  const shown = shownText(path, String(value));
  if (typeof value !== 'string' || shown === HIDDEN) return code(shown);
  // A long text is cut before it is quoted.
  return code(writeScalar(shown.slice(0, 200), { flow: false }));
}
