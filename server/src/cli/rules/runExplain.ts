import { rules } from '../../core/rules/registry.ts';
import { nearest } from '../args/nearest.ts';
import type { ExplainInvocation } from '../commands/explain.ts';
import type { ExitStatus } from '../host.ts';
import { message } from '../locale.ts';
import { styleFor } from '../report/output.ts';
import type { Paint } from '../report/style.ts';
import { rulePage } from './rulePage.ts';

const texts = {
  unknown: {
    en: 'There is no rule {rule}. zadig-ha rules lists all.',
    'zh-cn': '没有规则 {rule}。zadig-ha rules 可列出所有规则。',
  },
  unknownNear: {
    en: 'There is no rule {rule}. Did you mean {suggestion}?',
    'zh-cn': '没有规则 {rule}。是否想写 {suggestion}？',
  },
} as const;

/** Shows the page of one rule. */
export async function runExplain(invocation: ExplainInvocation): Promise<ExitStatus> {
  const { host, locale, options, operands } = invocation;
  const id = operands[0] ?? '';
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const suggestion = nearest(
      id,
      rules.map((candidate) => candidate.id),
    );
    return invocation.wrongUsage(
      suggestion === undefined
        ? message(texts.unknown, { rule: id })
        : message(texts.unknownNear, { rule: id, suggestion }),
    );
  }
  const { paint } = styleFor(invocation, { stream: 'stdout' });
  host.log(painted(await rulePage(host, rule, options.lang ?? locale), paint));
  return 0;
}

/** Headings bold, blocks of code in colour; all else of Markdown reads well as it is. */
function painted(markdown: string, paint: Paint): string {
  let inCode = false;
  return markdown.replace(/^.*$/gm, (line) => {
    const fence = line.startsWith('```');
    if (fence) inCode = !inCode;
    if (fence) return paint(line, 'dim');
    if (inCode) return line === '' ? line : paint(line, 'cyan');
    return /^#+ /.test(line) ? paint(line, 'bold') : line;
  });
}
