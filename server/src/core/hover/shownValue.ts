import { isSecret } from '../catalog/secrets.ts';
import type { ScalarValue } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import { writeScalar } from '../yaml/scalar.ts';
import { code } from './markdown.ts';

/** What stands in place of a secret. */
export const HIDDEN = '••••';

/** `password=…` among the parameters of an address. */
const SECRET_PARAMETER = /((?:password|passwd|pwd|secret|token|properties)=)[^&;\s]*/gi;

/** A value as code, with quotes where YAML needs them; secrets are hidden. */
export function shownValue(path: Path, value: ScalarValue): string {
  if (typeof value !== 'string') return code(isSecret(path) ? HIDDEN : String(value));
  if (isSecret(path) && value !== '') return code(HIDDEN);
  // Cut only behind the password, and before a long text is quoted.
  return code(writeScalar(withoutSecrets(value).slice(0, 200), { flow: false }));
}

/** An address without its password: everything from the first colon of its login to the last `@`. */
export function withoutSecrets(text: string): string {
  const at = text.lastIndexOf('@');
  const scheme = text.slice(0, Math.max(0, at)).indexOf('://');
  const colon = text.indexOf(':', scheme < 0 ? 0 : scheme + 3);
  const open = colon < 0 || colon > at ? text : `${text.slice(0, colon + 1)}${HIDDEN}${text.slice(at)}`;
  return open.replace(SECRET_PARAMETER, `$1${HIDDEN}`);
}
