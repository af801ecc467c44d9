import type {
  EntryShape,
  FlowShape,
  ItemShape,
  MapShape,
  NodeShape,
  ScalarShape,
  SeqShape,
  TextShape,
  Trivia,
} from './shapes.ts';

/** Prints a shape as the text that it describes. */
export function printText(shape: TextShape): string {
  return new Printer(shape).print();
}

interface Anchor {
  readonly name: string;
  readonly kind: NodeShape['kind'];
}

/** A printed value: on the line of its key, or on lines of its own. Line breaks are `\n` until the end. */
interface Piece {
  /** What stands behind `key: ` on the same line. */
  readonly inline: string;
  /** Whole lines that follow. */
  readonly lines: readonly string[];
  /** Whether a comment may stand at the end of the last line, or of the inline part where there are no lines. */
  readonly commentable: boolean;
}

class Printer {
  readonly #shape: TextShape;
  readonly #anchors: Anchor[] = [];
  #count = 0;

  constructor(shape: TextShape) {
    this.#shape = shape;
  }

  print(): string {
    const { bom, eols, prelude, marker, root, trailer, end } = this.#shape;
    const lines = [...triviaLines(prelude, 0)];
    if (root.kind !== 'map') throw new Error('the root must be a map');
    const properties = isBlockCollection(root) ? this.#properties(root) : '';
    const start = [
      marker === 'none' && properties === '' ? '' : '---',
      properties,
      marker === 'commented' ? '# start' : '',
    ];
    const marked = start.filter((part) => part !== '').join(' ');
    if (marked !== '') lines.push(marked);
    lines.push(...this.#root(root));
    this.#close(properties, 'map');
    lines.push(...triviaLines(trailer, 0));
    if (end === 'dots') lines.push('...');
    const text = lines.join('\n') + (end === 'none' ? '' : '\n');
    let turn = 0;
    return (bom ? '\ufeff' : '') + text.replaceAll('\n', () => eols[turn++ % eols.length] ?? '\n');
  }

  #root(root: MapShape): readonly string[] {
    return isBlockCollection(root) ? this.#entries(root, 0) : this.#flow(root, 0, true).split('\n');
  }

  #entries({ entries }: MapShape, column: number): readonly string[] {
    return entries.flatMap((entry) => [...triviaLines(entry.before, column), ...this.#entry(entry, column)]);
  }

  #entry(entry: EntryShape, column: number): readonly string[] {
    const pad = ' '.repeat(column);
    const merge = entry.keyStyle === 'merge' ? this.#mergeSource(entry.key.length) : undefined;
    if (merge !== undefined) return [`${pad}<<: ${merge}${comment(entry.comment)}`];
    const key = quoteKey(entry.key, entry.keyStyle);
    if (entry.keyStyle === 'bare') return [`${pad}? ${key}${comment(entry.comment)}`];
    const explicit = entry.keyStyle === 'explicit';
    const head = explicit ? [`${pad}? ${key}${comment(entry.keyComment)}`, `${pad}:`] : [`${pad}${key}:`];
    const piece = this.#value(entry.value, column, explicit ? undefined : entry.keyComment);
    // Helm takes no tab behind the colon of an explicit key.
    const gap = piece.inline === '' ? '' : explicit ? ' ' : entry.gap;
    return finish([...head.slice(0, -1), `${head.at(-1)}${gap}${piece.inline}`], piece, entry.comment);
  }

  /** A value below a key at `column`. */
  #value(node: NodeShape, column: number, keyComment: string | undefined): Piece {
    const { indent, listIndent } = this.#shape;
    if (isBlockCollection(node)) {
      const properties = this.#properties(node);
      const lines = node.kind === 'map' ? this.#entries(node, column + indent) : this.#items(node, column + listIndent);
      this.#close(properties, node.kind);
      return { inline: properties + (keyComment === undefined ? '' : comment(keyComment)), lines, commentable: false };
    }
    return this.#leaf(node, column, keyComment);
  }

  #items({ items }: SeqShape, column: number): readonly string[] {
    return items.flatMap((item) => [...triviaLines(item.before, column), ...this.#item(item, column)]);
  }

  #item({ value, comment: trailing, ownLine }: ItemShape, column: number): readonly string[] {
    const pad = ' '.repeat(column);
    if (isBlockCollection(value) && !ownLine && !value.anchor && !value.tag) {
      const lines = value.kind === 'map' ? this.#entries(value, column + 2) : this.#items(value, column + 2);
      const first = lines.findIndex((line) => line.startsWith(' '.repeat(column + 2)) && !/^\s*(?:#|$)/.test(line));
      // What stands above the first entry cannot stand behind a dash.
      if (first === 0) return [`${pad}- ${(lines[0] ?? '').slice(column + 2)}`, ...lines.slice(1)];
      return [`${pad}-`, ...lines];
    }
    if (isBlockCollection(value)) {
      const properties = this.#properties(value);
      const lines = value.kind === 'map' ? this.#entries(value, column + 2) : this.#items(value, column + 2);
      this.#close(properties, value.kind);
      return [`${pad}-${properties === '' ? '' : ` ${properties}`}${comment(trailing)}`, ...lines];
    }
    const piece = this.#leaf(value, column, undefined);
    return finish([`${pad}-${piece.inline === '' ? '' : ` ${piece.inline}`}`], piece, trailing);
  }

  /** A scalar, alias or flow collection, whose further lines are indented beyond `column`. */
  #leaf(node: NodeShape, column: number, keyComment: string | undefined): Piece {
    if (node.kind === 'alias') return { inline: this.#alias(node.pick), lines: [], commentable: true };
    if (node.kind !== 'scalar') {
      const [inline = '', ...lines] = this.#flow(node, column, false).split('\n');
      return { inline, lines, commentable: true };
    }
    const properties = this.#properties(node);
    const prefix = properties === '' ? '' : `${properties} `;
    const piece = printScalar(node, column, this.#shape.indent, false);
    this.#close(properties, 'scalar');
    const isBlock = node.style === 'literal' || node.style === 'folded';
    if (isBlock)
      return { ...piece, inline: prefix + piece.inline + (keyComment === undefined ? '' : comment(keyComment)) };
    if (keyComment !== undefined && piece.inline !== '') {
      // The value may begin on the line below the comment.
      const pad = ' '.repeat(column + 1);
      return { inline: `${prefix}#${keyComment}`, lines: [pad + piece.inline, ...piece.lines], commentable: true };
    }
    return { ...piece, inline: (prefix + piece.inline).trimEnd() };
  }

  #flow(node: MapShape | SeqShape, column: number, isRoot: boolean): string {
    const layout: FlowShape = node.flow ?? {
      lines: false,
      trailingComma: false,
      leadingCommas: false,
      padded: false,
      json: false,
    };
    const properties = this.#properties(node);
    const inner = ' '.repeat(column + this.#shape.indent);
    const pieces =
      node.kind === 'map'
        ? node.entries.map((entry) => [entry.before, entry.comment, this.#flowEntry(entry, column, layout)] as const)
        : node.items.map((item) => [item.before, item.comment, this.#flowNode(item.value, column, layout)] as const);
    this.#close(properties, node.kind);
    const [open, close] = node.kind === 'map' ? ['{', '}'] : ['[', ']'];
    const prefix = properties === '' ? '' : `${properties} `;
    const written = pieces.filter(([, , piece]) => piece !== '');
    if (!layout.lines) {
      const pad = layout.padded && written.length > 0 ? ' ' : '';
      const body = written.map(([, , piece]) => piece).join(layout.padded || !layout.json ? ', ' : ',');
      return `${prefix}${open}${pad}${body}${layout.trailingComma && written.length > 0 ? ',' : ''}${pad}${close}`;
    }
    const lines = written.flatMap(([before, trailing, piece], index) => {
      const isLast = index === written.length - 1;
      const comma = !layout.leadingCommas && (!isLast || layout.trailingComma) ? ',' : '';
      const lead = layout.leadingCommas && index > 0 ? ', ' : '';
      return [
        ...triviaLines(before, column + this.#shape.indent),
        `${inner}${lead}${piece}${comma}${comment(trailing)}`,
      ];
    });
    const end = isRoot ? close : ' '.repeat(column + (layout.padded ? 1 : 0)) + close;
    return [`${prefix}${open}`, ...lines, end].join('\n');
  }

  #flowEntry(entry: EntryShape, column: number, layout: FlowShape): string {
    const merge = entry.keyStyle === 'merge' ? this.#mergeSource(entry.key.length) : undefined;
    if (merge !== undefined) return `<<: ${merge}`;
    if (entry.keyStyle === 'bare' && !layout.json)
      return quoteKey(entry.key, entry.key.includes('[') ? 'double' : 'plain');
    const key = quoteKey(entry.key, layout.json || entry.key.includes('[') ? 'double' : entry.keyStyle);
    const value = this.#flowNode(entry.value, column, layout);
    const gap = layout.json && !layout.padded && !/^[&!*]/.test(value) ? '' : ' ';
    return `${key}:${gap}${value}`;
  }

  #flowNode(node: NodeShape, column: number, layout: FlowShape): string {
    if (node.kind === 'alias') return this.#alias(node.pick);
    if (node.kind !== 'scalar')
      return this.#flow({ ...node, flow: { ...layout, ...node.flow } }, column + this.#shape.indent, false);
    const properties = this.#properties(node);
    const style = layout.json || node.style === 'literal' || node.style === 'folded' ? 'double' : node.style;
    const { inline, lines } = printScalar({ ...node, style }, column + this.#shape.indent, this.#shape.indent, true);
    this.#close(properties, 'scalar');
    // Helm reads a comma as part of a tag.
    const prefix = properties === '' ? '' : `${properties} `;
    return [prefix + inline, ...lines].join('\n');
  }

  #properties({ anchor, tag, kind }: Exclude<NodeShape, { kind: 'alias' }>): string {
    const names: Readonly<Record<string, string>> = { map: '!!map', seq: '!!seq', scalar: '!!str' };
    const name = anchor ? `&a${this.#count++}` : '';
    return [name, tag ? names[kind] : ''].filter((part) => part !== '').join(' ');
  }

  /** Only what is complete may be used by an alias. */
  #close(properties: string, kind: NodeShape['kind']): void {
    const name = /&(\w+)/.exec(properties)?.[1];
    if (name !== undefined) this.#anchors.push({ name, kind });
  }

  #alias(pick: number): string {
    const anchor = this.#anchors[pick % Math.max(1, this.#anchors.length)];
    return anchor ? `*${anchor.name}` : 'none';
  }

  #mergeSource(pick: number): string | undefined {
    const maps = this.#anchors.filter(({ kind }) => kind === 'map').map(({ name }) => `*${name}`);
    if (maps.length === 0) return undefined;
    return pick % 2 === 0 ? maps[pick % maps.length] : `[${maps.join(', ')}]`;
  }
}

function isBlockCollection(node: NodeShape): node is MapShape | SeqShape {
  if (node.kind === 'map') return !node.flow && node.entries.length > 0;
  return node.kind === 'seq' && !node.flow && node.items.length > 0;
}

function finish(
  head: readonly string[],
  { lines, commentable }: Piece,
  trailing: string | undefined,
): readonly string[] {
  const all = [...head, ...lines];
  const last = all.pop() ?? '';
  return [...all, commentable ? last + comment(trailing) : last];
}

function comment(text: string | undefined): string {
  return text === undefined ? '' : ` #${text}`;
}

function triviaLines(trivia: readonly Trivia[], column: number): readonly string[] {
  return trivia.map((line) =>
    'spaces' in line ? ' '.repeat(line.spaces) : `${' '.repeat(Math.max(0, column + line.shift))}#${line.comment}`,
  );
}

function quoteKey(key: string, style: EntryShape['keyStyle']): string {
  if (style === 'single') return `'${key}'`;
  return style === 'double' ? `"${key}"` : key;
}

function printScalar(
  { style, words, chomp, explicitIndent, blanks }: ScalarShape,
  column: number,
  indent: number,
  inFlow: boolean,
): Piece {
  const pad = ' '.repeat(column + indent);
  const list = words.length === 0 ? ['w'] : words;
  if (style === 'empty') return { inline: '', lines: [], commentable: true };
  if (style === 'literal' || style === 'folded') {
    // Of a scalar that is all blanks, the package `yaml` and Helm read different things.
    const indicator = explicitIndent && words.length > 0 ? String(indent) : '';
    const lines = words.map((word, index) => pad + (index === 2 ? '  ' : '') + word);
    return {
      inline: (style === 'literal' ? '|' : '>') + indicator + chomp,
      lines: [...lines, ...Array.from({ length: blanks }, () => '')],
      commentable: false,
    };
  }
  const quote = style === 'single' ? "'" : style === 'double' ? '"' : '';
  const escaped = list.map((word) => (style === 'single' ? word.replaceAll("'", "''") : word));
  const safe = style === 'plain' && inFlow ? escaped.map((word) => word.replace(/^-/, '')) : escaped;
  const [first = '', ...rest] = safe;
  const gap = Array.from({ length: rest.length > 0 ? blanks : 0 }, () => '');
  const lines = [...gap, ...rest.map((word) => pad + word)];
  if (lines.length === 0) return { inline: quote + first + quote, lines: [], commentable: true };
  const last = lines.pop() ?? '';
  return { inline: quote + first, lines: [...lines, last + quote], commentable: true };
}
