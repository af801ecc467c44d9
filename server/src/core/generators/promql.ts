/** A string of PromQL. */
export function promqlString(text: string): string {
  // JSON's escapes are PromQL's too. Its parser takes U+FFFD as it is for broken text.
  return JSON.stringify(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('\ufffd', '\\ufffd');
}

/** Text that Prometheus shall not take for a template in a label or an annotation. */
export function untemplated(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}');
}

/** A regular expression for one of some names of workloads. */
export function oneOf(names: readonly string[]): string {
  return promqlString(names.map((name) => name.replace(/[.\\+*?()[\]{}|^$]/g, '\\$&')).join('|'));
}
