/** Whether a text is matched, in a time that no pattern can blow up. */
export type GlobMatcher = (text: string) => boolean;

/** What one place of a path segment may be: any run, or one character that passes. */
type Token = 'run' | ((character: string) => boolean);

const MAX_ALTERNATIVES = 100;

/**
 * Matches whole `/`-separated paths by a glob as editors write them: `*`, `?`, `[ab]`, `[!a]`, `{a,b}` and, as a whole
 * segment, `**` for any number of folders. Names that begin with a dot are nothing special.
 */
export function globMatcher(glob: string): GlobMatcher {
  const patterns = expandBraces(glob).map((alternative) =>
    alternative
      .replace(/^\/+/, '')
      .split('/')
      .map((segment) => (segment === '**' ? segment : tokens(segment))),
  );
  return (path) => {
    const segments = segmentsOf(path);
    return patterns.some((pattern) => matchAll(pattern, segments, '**', matchSegment));
  };
}

/** Whether brackets and braces are closed, and something is left to match. */
export function isGlob(glob: string): boolean {
  if (segmentsOf(glob).length === 0) return false;
  // A set may hold any character but its own end.
  const braces = glob
    .replace(/\[!?[^\]]+(?:\]|($))/g, (_set, unclosed?: string) => (unclosed === '' ? '[' : ''))
    .replace(/[^[{}]/g, '');
  return /^(?:\{\})*$/.test(braces);
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** `a.{yaml,yml}` is `a.yaml` and `a.yml`; alternatives beyond a limit are left out. */
function expandBraces(glob: string): readonly string[] {
  const done: string[] = [];
  const open = [glob];
  while (open.length > 0 && done.length < MAX_ALTERNATIVES) {
    const next = open.pop() ?? '';
    // Brackets are skipped: `[{]` is a brace that is meant literally.
    const braces = /^((?:\[[^\]]*\]|[^[{])*)\{((?:\[[^\]]*\]|[^[{}])*)\}(.*)$/s.exec(next);
    if (braces === null) done.push(next);
    else for (const part of (braces[2] ?? '').split(',')) open.push(`${braces[1]}${part}${braces[3]}`);
    open.splice(MAX_ALTERNATIVES);
  }
  return done;
}
function tokens(segment: string): readonly Token[] {
  return [...segment.matchAll(/\*+|\?|\[(!?)([^\]]+)\]|[\s\S]/g)].map(([text, negated, set]) => {
    if (text.startsWith('*')) return 'run';
    if (text === '?') return () => true;
    if (set !== undefined) return (character) => inSet(set, character) === (negated === '');
    return (character) => character === text;
  });
}

function inSet(set: string, character: string): boolean {
  return [...set.matchAll(/([\s\S])-([\s\S])|[\s\S]/g)].some(([text, from, to]) =>
    from !== undefined && to !== undefined ? from <= character && character <= to : text === character,
  );
}

function matchSegment(pattern: '**' | readonly Token[], segment: string): boolean {
  if (pattern === '**') return true;
  return matchAll<Token, string>(pattern, segment.split(''), 'run', (token, character) =>
    token === 'run' ? true : token(character),
  );
}

/** Matches a list by a pattern in which `many` stands for any number of items; greedy with one point of return. */
function matchAll<P, T>(
  pattern: readonly P[],
  items: readonly T[],
  many: P,
  matches: (part: P, item: T) => boolean,
): boolean {
  let at = 0;
  let item = 0;
  let retryAt = -1;
  let retryItem = 0;
  while (item < items.length) {
    const part = pattern[at];
    if (at < pattern.length && part === many) {
      retryAt = ++at;
      retryItem = item;
    } else if (at < pattern.length && matches(part as P, items[item] as T)) {
      at++;
      item++;
    } else if (retryAt >= 0) {
      at = retryAt;
      item = ++retryItem;
    } else return false;
  }
  while (at < pattern.length && pattern[at] === many) at++;
  return at === pattern.length;
}
