import type { ScalarValue } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';

/** One value of a block. */
export interface Leaf {
  readonly path: Path;
  readonly value: ScalarValue;
}

/** What is known of places to fill in, by name. */
export type Fillings = ReadonlyMap<string, ScalarValue>;

const PLACE = /<([^<>\r\n]+)>/g;

/**
 * What a document says about the places to fill in of a block: where it has `db.example.com:3306` for
 * `<mysql-host>:3306`, that host is the one that all other values of the block mean too.
 */
export function fillingsFrom(leaves: readonly Leaf[], valueAt: (path: Path) => ScalarValue | undefined): Fillings {
  const found = new Map<string, ScalarValue>();
  for (const { path, value } of leaves) {
    const names = typeof value === 'string' ? placesIn(value) : [];
    const written = names.length === 0 ? undefined : valueAt(path);
    if (written === undefined || written === null || written === '') continue;
    const parts = value === `<${names[0]}>` ? [written] : partsOf(String(value), String(written));
    for (const [index, name] of names.entries()) {
      const part = parts[index];
      if (part !== undefined && !found.has(name)) found.set(name, part);
    }
  }
  return found;
}

/** A value with its places filled as far as they are known; a place that is all of it takes the type of its filling. */
export function filled(value: ScalarValue, fillings: Fillings): ScalarValue {
  if (typeof value !== 'string') return value;
  const [whole] = placesIn(value);
  if (whole !== undefined && value === `<${whole}>`) return fillings.get(whole) ?? value;
  return value.replace(PLACE, (place, name: string) => String(fillings.get(name) ?? place));
}

/** The names of the places in a text, in order. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACE)].map(([, name = '']) => name);
}

/** What stands in the places of a template, numbers as such; nothing where the text is of another form. */
function partsOf(template: string, text: string): readonly (ScalarValue | undefined)[] {
  const pattern = template
    .replace(/<[^<>\r\n]+>|[\\^$.*+?()[\]{}|]/g, (match) => (match.startsWith('<') ? '([^/@,:<>]+)' : `\\${match}`))
    // A port may be left out.
    .replace(/:(\([^()]*\))$/, '(?::$1)?');
  const parts = new RegExp(`^${pattern}$`).exec(text)?.slice(1) ?? [];
  return parts.map((part: string | undefined) => (part !== undefined && /^\d+$/.test(part) ? Number(part) : part));
}
