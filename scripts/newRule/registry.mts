import type { RuleName } from './name.mts';

const IMPORT = /^import \{ (\w+) \} from '\.\/([\w-]+)\/([\w-]+)\.ts';\n/gm;

/** The text of the registry with one more rule: imported in order, listed as the last of its category. */
export function withRule(registry: string, { category, id, constant }: RuleName): string {
  const imports = [...registry.matchAll(IMPORT)].map(
    ({ 0: text, 1: name = '', 2: folder = '', 3: file = '', index }) => ({
      name,
      folder,
      path: `${folder}/${file}`,
      index,
      end: index + text.length,
    }),
  );
  const path = `${category}/${id}`;
  const next = imports.find((other) => other.path > path);
  const at = next?.index ?? imports.at(-1)?.end ?? 0;
  const line = `import { ${constant} } from './${path}.ts';\n`;
  const inCategory = imports.filter(({ folder }) => folder === category).map(({ name }) => name);
  const listed = registry.slice(at).replace(/(?<=^export const rules[^[]*\[\]\s*=\s*\[\n)[\s\S]*?(?=^\];)/m, (list) => {
    const lines = list.split('\n').slice(0, -1);
    const last = lines.findLastIndex((entry) => inCategory.includes(entry.trim().replace(',', '')));
    return [...lines.slice(0, last + 1), `  ${constant},`, ...lines.slice(last + 1), ''].join('\n');
  });
  return registry.slice(0, at) + line + listed;
}
