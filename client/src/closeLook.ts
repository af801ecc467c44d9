/** Keys at the top of Zadig's values, each with a key below it that no other chart's values have there. */
const signs: Readonly<Record<string, string>> = {
  microservice: 'aslan',
  connections: 'mongodb',
  dex: 'staticClients',
  ee: 'mongodb',
  global: 'extAuth',
};

/** A key at the start of a line, as `aslan:`, `"aslan":` or `aslan.replicas:`. */
const keyLine = /^\ufeff?([ \t]*)["']?([\w.]+)["']?[ \t]*:(?=\s|$)/gm;

/**
 * Whether a text is most likely a Zadig values file, for an answer that cannot wait for the server's. Narrower than the
 * server's own look: `true` is nearly certain, `false` a guess. One linear search, no parsing.
 */
export function isMostLikelyValuesFile(text: string): boolean {
  const tops = new Set<string>();
  let top = '';
  let isFound = false;
  for (const [, indent, key = ''] of text.matchAll(keyLine)) {
    const names = key.split('.');
    if (indent === '') {
      top = names.shift() ?? '';
      tops.add(top);
    }
    isFound ||= Object.hasOwn(signs, top) && names.includes(signs[top] ?? '');
  }
  return isFound && !(tops.has('apiVersion') && tops.has('kind'));
}
