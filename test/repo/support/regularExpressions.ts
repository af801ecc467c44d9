import { relative } from 'node:path';
import { type Context, createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { REPOSITORY } from '../../helpers/cliHost.ts';

/** A regular expression of the sources, and the file that it stands in. */
export interface FoundExpression {
  readonly file: string;
  readonly literal: string;
}

const PROJECTS = [
  ...['core', 'protocol', 'yamlService', 'disk', 'lsp', 'cli'].map((room) => `server/src/${room}`),
  'client',
];

/** Every regular expression literal of the server and the client, each once, as TypeScript's own parser finds them. */
export function expressionsInSources(): readonly FoundExpression[] {
  const api = new API({ cwd: REPOSITORY });
  const openProjects = PROJECTS.map((folder) => `${REPOSITORY}${folder}/tsconfig.json`);
  const found = new Map<string, string>();
  try {
    for (const { program } of api.updateSnapshot({ openProjects }).getProjects())
      for (const name of program.getSourceFileNames()) {
        const file = relative(REPOSITORY, name).replaceAll('\\', '/');
        const source = /^(?:server|client)\/src\//.test(file) ? program.getSourceFile(name) : undefined;
        const visit = (node: Node): void => {
          if (node.kind === SyntaxKind.RegularExpressionLiteral) found.set(node.getText(source), file);
          node.forEachChild(visit);
        };
        if (source) visit(source);
      }
  } finally {
    api.close();
  }
  return [...found].map(([literal, file]) => ({ literal, file }));
}

/** The expression that a literal writes. */
export function expressionOf(literal: string): RegExp {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

/** Characters of a first look, which is quick, and of the one that decides. */
const SHORT = 6000;
const LONG = 60_000;
/** Milliseconds. Linear work on a short text takes a tenth of that, quadratic work on a long one ten times as much. */
const SUSPICIOUS = 3;
const PATIENCE = 300;
/** Milliseconds for short texts that are not suspicious: only what grows exponentially takes longer. */
const FIRST_LOOKS = 3000;

const ATTACKS = 160;
const LONGEST_UNIT = 3;
const MOST_SIGNS = 5;

/** A text on which an expression takes much longer than its length accounts for; undefined where none was found. */
export function attackOn(expression: RegExp): string | undefined {
  const attacks = attacksFor(expression);
  const texts = attacks.map((attack) => textOf(attack, SHORT));
  const context = createContext({ expression, texts, at: 0, limit: SUSPICIOUS, now: () => performance.now() });
  const firstLooks = `for (; at < texts.length; at++) {
    const start = now();
    texts[at].replace(expression, '');
    if (now() - start > limit) break;
  }`;
  for (; context['at'] < attacks.length; context['at']++) {
    const hasEnded = endsIn(firstLooks, context, FIRST_LOOKS);
    const attack = attacks[context['at']];
    if (!attack) return undefined;
    context['text'] = textOf(attack, LONG);
    // Something else on the machine may have taken the time once, hardly thrice.
    const isSlow = !hasEnded || [1, 2, 3].every(() => !endsIn("text.replace(expression, '')", context, PATIENCE));
    if (isSlow) return [attack.before, `${attack.unit}…`, attack.behind].map((part) => JSON.stringify(part)).join(' ');
  }
  return undefined;
}

function endsIn(script: string, context: Context, timeout: number): boolean {
  try {
    runInContext(script, context, { timeout });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return false;
  }
}

/** A text that matches, or nearly, with one part of it repeated; its end may keep it from matching after all. */
interface Attack {
  readonly before: string;
  readonly unit: string;
  readonly behind: string;
}

function textOf({ before, unit, behind }: Attack, length: number): string {
  return before + unit.repeat(Math.ceil(length / unit.length)) + behind;
}

/** Evenly chosen where there are too many. */
function attacksFor(expression: RegExp): readonly Attack[] {
  const attacks = new Map<string, Attack>();
  for (const sample of samplesOf(expression))
    for (let end = 1; end <= sample.length; end++)
      for (let start = Math.max(0, end - LONGEST_UNIT); start < end; start++)
        for (const behind of ['', '\0', `\n${sample[0] ?? ''}`]) {
          const attack = { before: sample.slice(0, start), unit: sample.slice(start, end), behind };
          attacks.set(JSON.stringify([attack.before.slice(-2), attack.unit, behind]), attack);
        }
  const step = Math.max(1, attacks.size / ATTACKS);
  const blanks = ['\r\n', '\n', ' ', '\t'].map((unit) => ({ before: '', unit, behind: '' }));
  return [...blanks, ...pairsOf(expression), ...[...attacks.values()].filter((_, index) => index % step < 1)];
}

/** Two signs in turns, as in `"\"\"\"…`: what begins at each of the first and never ends because of the second. */
function pairsOf({ source }: RegExp): readonly Attack[] {
  const written = source.match(/\\[^\w\s]|[^\w\s\\()[\]{}?*+|^$.]/g) ?? [];
  const signs = [...new Set(written.map((sign) => sign.slice(-1)))].slice(0, MOST_SIGNS);
  return signs.flatMap((first) =>
    signs.filter((second) => second !== first).map((second) => ({ before: '', unit: first + second, behind: '' })),
  );
}

/** Short texts that match, and the characters that the expression is written with. */
function samplesOf(expression: RegExp): readonly string[] {
  const written = expression.source.replace(/\\[a-zA-Z]|[\\^$()*+?|]/g, '').slice(0, 16);
  try {
    // One letter stands for each class of Unicode: searching one for a character takes the generator too long.
    const source = expression.source.replace(/\(\?<?[!=][^()]*\)/g, '').replace(/\\[pP]\{[^}]*\}/g, 'a');
    const plain = new RegExp(source, expression.flags.replace(/[yg]/g, ''));
    const samples = fc.sample(fc.stringMatching(plain, { size: 'xsmall' }), { numRuns: 6, seed: 1 });
    return [...new Set([...samples.map((sample) => sample.slice(0, 12)), written])];
  } catch {
    // No texts can be made for assertions inside of others.
    return [written];
  }
}
