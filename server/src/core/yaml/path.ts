/** The way from the root of a document to a value: map keys as strings, list positions as numbers from 0. */
export type Path = readonly (string | number)[];

/** Writes a path as people do: `dex.config.staticClients[0].id`; a key that is not a plain word is quoted: `["a.b"]`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (!/^[\w-]+$/.test(step)) text += `[${JSON.stringify(step)}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** Reads the dotted spelling `a.b[0].c` (also `a.b.[0]`); undefined where it is not one. */
export function parsePath(text: string): Path | undefined {
  const path: (string | number)[] = [];
  for (const part of text.split('.')) {
    const match = /^([^[\]]*)((?:\[\d{1,4}\])*)$/.exec(part);
    if (!match) return undefined;
    const [, name = '', indexes = ''] = match;
    if (name !== '') path.push(name);
    else if (indexes === '') return undefined;
    for (const [, index] of indexes.matchAll(/\[(\d+)\]/g)) path.push(Number(index));
  }
  return path;
}

/** Whether `path` is `prefix` or lies below it. */
export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => step === path[index]);
}

/** Whether two paths lead to the same place. */
export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b);
}
