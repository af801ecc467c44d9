import type { Choose } from './forms.ts';

/** The same values with comments of every kind between and behind the lines, each of them once: `# c1`, `# c2` … */
export function withComments(text: string, choose: Choose): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (!/^[\ufeff]?[\w"'<][^{[]*:/.test(text)) return text;
  let count = 0;
  const comment = (): string => {
    count++;
    return `# c${count}`;
  };
  const lines = text.split(eol);
  const inScalar = (index: number): boolean => /: (?:\|-|>-)$/.test(lines[index - 1] ?? '');
  const commented = lines.flatMap((line, index) => {
    if (line === '' || inScalar(index)) return [line];
    const own = choose(5) === 0 && !line.startsWith('\ufeff') ? [`${/^ */.exec(line)?.[0] ?? ''}${comment()}`] : [];
    return [...own, choose(5) === 0 ? `${line} ${comment()}` : line];
  });
  return commented.join(eol);
}
