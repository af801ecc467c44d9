/** Keys whose values are nobody's business in a log: `rootPassword`, `secret`, `accessKey`, `rootToken`, `encryption.key`. */
const SECRET_VALUE =
  /((?:(?<![\w-])[\w-]*(?:password|passwd|secret|token|accesskey|secretkey|sshkey)|(?<![\w-])key)["']?\s*:\s+)("[^"]*"?|'[^']*'?|[^\s,}#][^,}#]*)/gi;

/** What stands in front of the last `@` of a word: `mongodb://root:zadig` */
const URL_PASSWORD = /(:\/\/[^:@/]*:)(.+)$/s;

/** Puts a star over each character of what looks like a secret in one line of YAML; every column stays where it is. */
export function maskSecrets(line: string): string {
  return line.replace(/[^\s"']+/g, withoutUrlPassword).replace(SECRET_VALUE, starred);
}

function withoutUrlPassword(word: string): string {
  const end = Math.max(0, word.lastIndexOf('@'));
  return word.slice(0, end).replace(URL_PASSWORD, starred) + word.slice(end);
}

function starred(_match: string, before: string, secret: string): string {
  return before + secret.replace(/[^\s"']/g, '*');
}
