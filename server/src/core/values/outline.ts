/** `|`, `>-`, `|2 # comment` */
const BLOCK_SCALAR = /^[|>][-+0-9]*[ \t]*(?:#.*)?$/;
/** What an unquoted key cannot begin with. */
const NO_KEY = /[#&*!|>%@`{}[\],]|-[ \t]/y;

/**
 * The key paths of a YAML text down to a depth, seen by its indentation and braces alone. Meant for a quick look:
 * it needs no parser, forgives broken YAML, and reads each character a bounded number of times.
 */
export function* outline(text: string, depth: number): Generator<readonly string[]> {
  const stack: { readonly indent: number; readonly name: string }[] = [];
  let scalarIndent: number | undefined;
  let position = text.startsWith('\ufeff') ? 1 : 0;
  while (position < text.length) {
    const newline = text.indexOf('\n', position);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(position, lineEnd).trimEnd();
    const indent = line.length - line.trimStart().length;
    const ignored =
      indent === line.length || line[indent] === '#' || indent > (scalarIndent ?? Number.POSITIVE_INFINITY);
    if (ignored) {
      position = lineEnd + 1;
      continue;
    }
    scalarIndent = undefined;
    if (line[indent] === '{' && stack.length === 0) {
      position = yield* flowOutline(text, position + indent, [], depth);
      continue;
    }
    const key = keyOf(line, indent);
    if (key) {
      while (stack.length > 0 && (stack.at(-1)?.indent ?? 0) >= indent) stack.pop();
      stack.push({ indent, name: key.name });
      const path = stack.length <= depth ? stack.map(({ name }) => name) : [];
      if (stack.length <= depth) yield path;
      if (line[key.valueStart] === '{' && stack.length < depth) {
        position = yield* flowOutline(text, position + key.valueStart, path, depth);
        continue;
      }
      if (BLOCK_SCALAR.test(line.slice(key.valueStart, key.valueStart + 200))) scalarIndent = indent;
    }
    position = lineEnd + 1;
  }
}

/** The key that a line begins with, and where its value begins. */
function keyOf(line: string, indent: number): { name: string; valueStart: number } | undefined {
  const quote = line[indent];
  const quoted = quote === '"' || quote === "'";
  NO_KEY.lastIndex = indent;
  if (!quoted && NO_KEY.test(line)) return undefined;
  const nameEnd = quoted ? line.indexOf(quote, indent + 1) + 1 : indent;
  if (quoted && nameEnd === 0) return undefined;
  const colon = /:(?=[ \t]|$)/g;
  colon.lastIndex = nameEnd;
  const at = colon.exec(line)?.index;
  if (at === undefined || (quoted && line.slice(nameEnd, at).trim() !== '')) return undefined;
  const name = quoted ? line.slice(indent + 1, nameEnd - 1) : line.slice(indent, at).trimEnd();
  const rest = line.slice(at + 1);
  return { name, valueStart: at + 1 + rest.length - rest.trimStart().length };
}

/** The keys inside braces that open at `start`; returns the offset behind the closing one. */
function* flowOutline(
  text: string,
  start: number,
  parents: readonly string[],
  depth: number,
): Generator<readonly string[], number> {
  const token = /"(?:[^"\\]|\\[\s\S])*"?|'[^']*'?|#[^\n]*|[{}[\],]|:(?=[\s"'{[,}])|[^\s"'{}[\],:#]+|\S/g;
  token.lastIndex = start;
  const path: string[] = [...parents];
  let open = 0;
  let word = '';
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [piece] = match;
    if (piece === '{' || piece === '[') {
      open++;
      path.push('');
    } else if (piece === '}' || piece === ']') {
      open--;
      path.pop();
      if (open === 0) return token.lastIndex;
    } else if (piece === ':' && word !== '') {
      path[path.length - 1] = word;
      if (path.length <= depth && !path.includes('')) yield [...path];
    } else if (piece === ',') path[path.length - 1] = '';
    word = /^["']/.test(piece) ? piece.slice(1, -1) : piece;
  }
  return text.length;
}
