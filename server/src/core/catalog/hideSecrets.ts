import { HIDDEN, withoutSecrets } from './secrets.ts';

/** A login without a password may be a token, `https://ghp_…@github.com/`; a password may hold blanks, `://root:a b@`. */
const LOGIN = /(:\/\/)(?:[^\s/?#@]+|[^\s/?#@:]*:[^/?#@]*)@/g;

/** What opens an address that is signed: `?X-Amz-Signature=…`, `&OSSAccessKeyId=…`, `&sig=…`, `#key=…` */
const SIGNATURE =
  /([?&#;](?:[\w.-]*(?:signature|credential|access[-_]?key[-_]?id|api[-_]?key|auth)|sig|key|code)=)[^&;#\s]*/gi;

/** An address, or a login in front of one: `root:…@tcp(mysql)/zadig`. The digest of an image is none. */
const ADDRESS = /:\/\/|[?&][\w.-]+=|^[^\s:@/]+:\S*@(?!sha256:)/;

/** A value of the file as a message may repeat it: only what looks like an address can hold a secret. */
export function shownValue(text: string): string {
  return ADDRESS.test(text) ? hideLogins(withoutSecrets(text)) : text;
}

/** A sentence of a file or a person as a report may repeat it: each word may be an address. */
export function hideSecrets(text: string): string {
  return hideLogins(text.replace(/\S+/g, withoutSecrets));
}

function hideLogins(text: string): string {
  return text.replace(LOGIN, `$1${HIDDEN}@`).replace(SIGNATURE, `$1${HIDDEN}`);
}
