/** A host with a port, and what may stand behind it. No login: there is no `@` in the first part. */
const WEB_ADDRESS = /^https?:\/\/[\p{L}\p{N}.-]+(?::\d{1,5})?(?:[/?#][\p{L}\p{N}\-._~:/?#[\]@!$&'()*+,;=%]*)?$/u;

/** Whether a text is an address on the web that a report may link to. */
export function isWebAddress(text: string): boolean {
  return WEB_ADDRESS.test(text);
}
