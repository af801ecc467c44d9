/** Keys whose values are nobody's business in a log: `rootPassword`, `secret`, `accessKey`, `rootToken`, `encryption.key`. */
const SECRET_VALUE =
  /((?:[\w-]*(?:password|passwd|secret|token|accesskey|secretkey|sshkey)|(?<![\w-])key)["']?\s*:\s+)("[^"]*"?|'[^']*'?|[^\s,}#][^,}#]*)/gi;

/** The password in a URL: `mongodb://root:zadig@host` */
const URL_PASSWORD = /(:\/\/[^\s:@/"']*:)([^\s"']+)(?=@)/g;

/** Puts a star over each character of what looks like a secret in one line of YAML; every column stays where it is. */
export function maskSecrets(line: string): string {
  return line.replace(URL_PASSWORD, starred).replace(SECRET_VALUE, starred);
}

function starred(_match: string, before: string, secret: string): string {
  return before + secret.replace(/[^\s"']/g, '*');
}
