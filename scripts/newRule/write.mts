import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RuleName } from './name.mts';
import { withRule } from './registry.mts';

const TEMPLATES = join(import.meta.dirname, 'templates');
const REGISTRY = 'server/src/core/rules/registry.ts';

/** The fixtures with a template; the one with CRLF is made of `hit`. */
const FIXTURES = ['miss', 'templated', 'absent-parent', 'hit', 'boundary', 'comment-heavy'] as const;

/** Writes all files of a new rule below `root`; answers with their paths, relative to it. */
export async function writeRule(root: string, name: RuleName): Promise<readonly string[]> {
  const { category, id } = name;
  const fill = (text: string): string =>
    text.replaceAll('__ID__', id).replaceAll('__CATEGORY__', category).replaceAll('__CONSTANT__', name.constant);
  const template = async (file: string): Promise<string> => fill(await readFile(join(TEMPLATES, file), 'utf8'));
  const written: string[] = [];
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    written.push(path);
  };

  await write(`server/src/core/rules/${category}/${id}.ts`, await template('rule.ts.txt'));
  await write(REGISTRY, withRule(await readFile(join(root, REGISTRY), 'utf8'), name));
  await write(`docs/rules/${id}.md`, await template('page.en.md'));
  await write(`docs/rules/zh-cn/${id}.md`, await template('page.zh-cn.md'));
  const fixtures = `test/fixtures/rules/${id}`;
  for (const fixture of FIXTURES) {
    const text = await template(`${fixture}.yaml`);
    await write(`${fixtures}/${fixture}.yaml`, text);
    await write(`${fixtures}/${fixture}.expected.json`, expected(text, id));
    if (isHit(text)) await write(`${fixtures}/${fixture}.fixed.yaml`, fixed(text));
    if (fixture !== 'hit') continue;
    await write(`${fixtures}/crlf.yaml`, crlf(text));
    await write(`${fixtures}/crlf.expected.json`, expected(text, id));
    await write(`${fixtures}/crlf.fixed.yaml`, crlf(fixed(text)));
  }
  return written;
}

/** The value that the fresh rule is about. */
const WRONG = /"wrong"|\bwrong(?=,|\}| #|$)/m;

function isHit(text: string): boolean {
  return WRONG.test(text);
}

function fixed(text: string): string {
  return text.replace(WRONG, (wrong) => wrong.replace('wrong', 'right'));
}

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

/** As the fixtures' test writes it. */
function expected(text: string, id: string): string {
  const found = WRONG.exec(text);
  if (!found) return '{\n  "below": "high-availability",\n  "findings": []\n}\n';
  const above = text.slice(0, found.index).split('\n');
  const column = (above.at(-1) ?? '').length + 1;
  const finding = {
    rule: id,
    severity: 'warning',
    at: `${above.length}:${column}-${column + found[0].length}`,
    text: found[0],
    path: 'company.fill-in',
    fix: 'fix',
  };
  const line = `    ${JSON.stringify(finding)}\n`;
  return `{\n  "below": "high-availability",\n  "findings": [\n${line}  ],\n  "left": []\n}\n`;
}
