import type { Path } from '../yaml/path.ts';

/** Keys whose values open something. */
const SECRET_KEY = /(?:password|passwd|secret|token|accesskey|secretkey|sshkey)$/i;

/** Whether the value at a path is a secret, which must not be shown away from the place where it is written. */
export function isSecret(path: Path): boolean {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  return SECRET_KEY.test(String(key)) || path.join('.') === 'global.encryption.key';
}
