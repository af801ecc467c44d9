import { SECRET_PARAMETER } from '../../core/catalog/secrets.ts';

/** Keys whose values are nobody's business in a log: `rootPassword`, `secret`, `accessKey`, `rootToken`, `encryption.key`. */
const SECRET_VALUE =
  /((?:(?<![\w-])[\w-]*(?:password|passwd|secret|token|accesskey|secretkey|sshkey)|(?<![\w-])key)["']?\s*:\s+)("[^"]*"?|'[^']*'?|[^\s,}#][^,}#]*)/gi;

/** What stands in front of the last `@` of a word: `mongodb://root:zadig`, or `root:zadig` alone */
const LOGIN_PASSWORD = /((?:^|:\/\/)[^:@/]*:)(?!\/\/)(.+)$/s;

/** Behind that `@` where it is none of an address: `nginx:1.2@sha256:…` */
const DIGEST = /^@sha256:/;

/** One variable of a container: `name: DB_PASSWORD, value: …`, in one line or two */
const SECRET_VARIABLE =
  /(\bname["']?:\s+["']?[\w.-]*(?:password|passwd|pwd|secret|token|key)["']?\s*[,\n]\s*["']?value["']?:\s+)("[^"]*"?|'[^']*'?|[^\s,}#][^,}#\n]*)/gi;

/** Puts a star over each character of what looks like a secret in one line of YAML; every column stays where it is. */
export function maskSecrets(line: string): string {
  return line
    .replace(/[^\s"']+/g, withoutPassword)
    .replace(SECRET_VALUE, starred)
    .replace(SECRET_VARIABLE, starred);
}

function withoutPassword(word: string): string {
  const at = Math.max(0, word.lastIndexOf('@'));
  const [login, rest] = [word.slice(0, at), word.slice(at)];
  const shown = DIGEST.test(rest) ? login : login.replace(LOGIN_PASSWORD, starred);
  return shown + rest.replace(SECRET_PARAMETER, starred);
}

function starred(_match: string, before: string, secret: string): string {
  return before + secret.replace(/[^\s"']/g, '*');
}
