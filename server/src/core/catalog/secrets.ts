import type { Path } from '../yaml/path.ts';

/** Keys whose values open something. */
const SECRET_KEY = /(?:password|passwd|secret|token|accesskey|secretkey|sshkey)$/i;

/** The password in a URL: `mongodb://root:zadig@host` */
export const URL_PASSWORD = /(:\/\/[^\s:@/"']*:)([^\s"']+)(?=@)/g;

/** What stands for a secret. */
export const HIDDEN = '•••';

/** Characters of a value that are ever shown; the search for passwords would take long in millions of them. */
const LIMIT = 2_000;

/** Whether the value at a path is a secret, which must not be shown away from the place where it is written. */
export function isSecret(path: Path): boolean {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  return SECRET_KEY.test(String(key)) || path.join('.') === 'global.encryption.key';
}

/** What may be shown of the text of the value at a path, away from the place where it is written. */
export function shownText(path: Path, text: string): string {
  if (text !== '' && isSecret(path)) return HIDDEN;
  return text.slice(0, LIMIT).replace(URL_PASSWORD, `$1${HIDDEN}`);
}
