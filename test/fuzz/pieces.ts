/** What is put into texts: signs of YAML, and characters that are easily got wrong. */
export const PIECES: readonly string[] = [
  ...['\n', '\r\n', '\r', ' ', '  ', '\t', ':', ': ', '- ', '? ', '#', ' # x', '"', "'", '|', '>-', '---\n', '...\n'],
  ...['{', '}', '[', ']', ',', '&a ', '*a', '<<: *a', '!!str ', '!x ', '%', '@', '`', '\\', '{{ x }}', '~', 'null'],
  ...['\ufeff', '\0', '\u0085', '\u2028', '\ud800', '\udc00', '中', '😀', '\u202e', '__proto__: 1\n', '1e999', '0o7'],
];
