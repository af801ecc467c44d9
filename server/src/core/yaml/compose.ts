import { Composer, type CST, type Document, type ParsedNode, Parser } from 'yaml';
import { isComment, type Lexeme, lexemesOf, parsed } from './lexing.ts';

/** The first document of a text as the parser sees it, or where its nesting goes beyond the limit. */
export type Composed =
  | {
      readonly document: Document.Parsed<ParsedNode>;
      /** What stands before the content: `---`, anchor, tag. */
      readonly start: readonly CST.SourceToken[];
      readonly moreDocuments: boolean;
      /** Every comment, where the text was read to its end. */
      readonly comments: readonly Lexeme[];
    }
  | { readonly tooDeepAt: number };

/** What a text may cost. */
export interface Limits {
  /** Maps and lists in each other. */
  readonly depth: number;
  /** Errors and directives outside any value, and errors of each kind: some texts have one for each character. */
  readonly errors: number;
}

const OPTIONS = {
  schema: 'failsafe',
  resolveKnownTags: false,
  uniqueKeys: false,
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** A code point beyond Unicode, at which the parser throws. */
const BEYOND_UNICODE = /\\U(?!000|0010)[0-9A-Fa-f]{8}/g;

/** Parses up to the end of the first document. Stops early at a nesting that the parser pays for with its stack. */
export function composeFirst(text: string, limits: Limits): Composed {
  try {
    const composed = compose(text, limits);
    if ('tooDeepAt' in composed || !composed.document.errors.some(isExhausted)) return composed;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  try {
    return compose(text.replace(BEYOND_UNICODE, '\\U0000FFFD'), limits);
  } catch (error) {
    if (error instanceof RangeError) return { tooDeepAt: 0 };
    throw error;
  }
}

function isExhausted({ code }: { readonly code: string }): boolean {
  return code === 'RESOURCE_EXHAUSTION';
}

function compose(text: string, limits: Limits): Composed {
  const parser = new Parser();
  const composer = new Composer(OPTIONS);
  limitErrors(composer, limits.errors);
  let first: CST.Document | undefined;
  let moreDocuments = false;
  let errors = 0;
  const comments: Lexeme[] = [];
  const take = (token: CST.Token): void => {
    if ((token.type === 'error' || token.type === 'directive') && ++errors > limits.errors) return;
    if (token.type !== 'document') {
      if (!first || token.type === 'doc-end' || token.type === 'error') [...composer.next(token)];
    } else if (first) moreDocuments ||= token.value !== undefined;
    else {
      first = token;
      [...composer.next(token)];
    }
  };
  for (const lexeme of lexemesOf(text)) {
    if (isComment(lexeme)) comments.push(lexeme);
    for (const token of parsed(parser, lexeme)) take(token);
    // The bottom of the stack is the document itself.
    if (first && parser.stack.length > 1) moreDocuments = true;
    if (moreDocuments) break;
    if (parser.stack.length > limits.depth + 1) return { tooDeepAt: lexeme.start };
  }
  if (!moreDocuments && parser.offset < text.length) return { tooDeepAt: parser.offset };
  if (!moreDocuments) for (const token of parser.end()) take(token);
  const [document] = composer.end(true, text.length);
  if (!document) throw new Error('the parser gave no document');
  return { document, start: first?.start ?? [], moreDocuments, comments };
}

/** The composer makes an exception with a stack of every error, which takes longer than all the rest. */
function limitErrors(composer: Composer, limit: number): void {
  const report = composer['onError'];
  const counts = new Map<string, number>();
  composer['onError'] = (source: unknown, code: string, message: string, warning?: boolean) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= limit) report(source, code, message, warning);
  };
}
