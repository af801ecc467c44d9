import type { Path } from '../yaml/path.ts';

/** Keys whose values open something. */
const SECRET_KEY = /(?:password|passwd|secret|token|accesskey|secretkey|sshkey)$/i;

/** `password=…` among the parameters of an address: its beginning, and the secret. */
export const SECRET_PARAMETER = /((?:password|passwd|pwd|secret|token|properties)=)([^&;\s]*)/gi;

/** What stands in place of a secret. */
export const HIDDEN = '••••';

/** Characters of a value that are ever shown. */
const LIMIT = 2_000;

/** Whether the value at a path is a secret, which must not be shown away from the place where it is written. */
export function isSecret(path: Path): boolean {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  return SECRET_KEY.test(String(key)) || path.join('.') === 'global.encryption.key';
}

/** What may be shown of the text of the value at a path, away from the place where it is written. */
export function shownText(path: Path, text: string): string {
  return text !== '' && isSecret(path) ? HIDDEN : withoutSecrets(text).slice(0, LIMIT);
}

/** An address without its password: everything from the first colon of its login to the last `@`. */
export function withoutSecrets(text: string): string {
  const at = text.lastIndexOf('@');
  const scheme = text.slice(0, Math.max(0, at)).indexOf('://');
  const colon = text.indexOf(':', scheme < 0 ? 0 : scheme + 3);
  const open = colon < 0 || colon > at ? text : `${text.slice(0, colon + 1)}${HIDDEN}${text.slice(at)}`;
  return open.replace(SECRET_PARAMETER, `$1${HIDDEN}`);
}
