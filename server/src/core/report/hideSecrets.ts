import { HIDDEN, withoutSecrets } from '../catalog/secrets.ts';

/** A login without a password may be a token: `https://ghp_…@github.com/` */
const LOGIN = /(:\/\/)[^\s/?#@]+@/g;

/** What opens an address that is signed: `?X-Amz-Signature=…`, `&OSSAccessKeyId=…`, `&sig=…`, `#key=…` */
const SIGNATURE =
  /([?&#;](?:[\w.-]*(?:signature|credential|access[-_]?key[-_]?id|api[-_]?key|auth)|sig|key|code)=)[^&;#\s]*/gi;

/** A text of a file or a person as a report may repeat it. */
export function hideSecrets(text: string): string {
  return withoutSecrets(text).replace(LOGIN, `$1${HIDDEN}@`).replace(SIGNATURE, `$1${HIDDEN}`);
}
