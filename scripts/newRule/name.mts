import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/core/rules/registry.ts';

/** What a new rule is called. */
export interface RuleName {
  /** One of the folders below `server/src/core/rules` that hold rules. */
  readonly category: string;
  /** Kebab case. */
  readonly id: string;
  /** The id as the name of a constant. */
  readonly constant: string;
}

const CATEGORIES: readonly string[] = [...new Set(rules.map(({ category }) => category))];

const USAGE = `Usage: npm run new-rule <category>/<id>, with one of the categories ${CATEGORIES.join(', ')}.`;

/** Reads the name from the arguments of the command line; `problem` says in one line why it cannot be taken. */
export function newRuleName(root: string, args: readonly string[]): RuleName | { readonly problem: string } {
  const [category = '', id = '', ...rest] = args.length === 1 ? (args[0] ?? '').split('/') : [];
  if (id === '' || rest.length > 0) return { problem: USAGE };
  if (!CATEGORIES.includes(category)) return { problem: `There is no category "${category}". ${USAGE}` };
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(id))
    return {
      problem: `"${id}" is no id: two or more words in small letters, joined by hyphens, as in single-replica.`,
    };
  if (rules.some((rule) => rule.id === id)) return { problem: `There is a rule ${id} already.` };
  const left = [`docs/rules/${id}.md`, `test/fixtures/rules/${id}`].find((path) => existsSync(join(root, path)));
  if (left !== undefined) return { problem: `${left} is there already, left over from another rule: remove it first.` };
  return { category, id, constant: id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) };
}
