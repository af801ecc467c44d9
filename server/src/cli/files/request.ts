import type { Message } from '../../core/rules/finding.ts';
import { message } from '../locale.ts';
import type { Request } from './select.ts';

const texts = {
  both: {
    en: 'Give either FILEs, each an installation of its own, or the layers of one installation with -f, not both.',
    'zh-cn': '请只给出 FILE（每个是独立的安装），或只用 -f 给出一个安装的各层，不能同时使用。',
  },
  stdinTwice: {
    en: 'Standard input (-) may be named only once.',
    'zh-cn': '标准输入（-）只能给出一次。',
  },
  nameWithoutStdin: {
    en: '--stdin-filename names standard input: give - as well.',
    'zh-cn': '--stdin-filename 用于命名标准输入：请同时给出 -。',
  },
} as const;

interface Asked {
  readonly operands: readonly string[];
  readonly options: { readonly values: readonly string[]; readonly 'stdin-filename': string | undefined };
}

/** What the arguments ask to be judged, or why they contradict each other. */
export function requestOf({
  operands,
  options,
}: Asked): (Request & { readonly usesStdin: boolean }) | { readonly problem: Message } {
  const layers = options.values;
  const stdinName = options['stdin-filename'];
  const stdins = [...operands, ...layers].filter((name) => name === '-').length;
  if (operands.length > 0 && layers.length > 0) return { problem: message(texts.both) };
  if (stdins > 1) return { problem: message(texts.stdinTwice) };
  if (stdinName !== undefined && stdins === 0) return { problem: message(texts.nameWithoutStdin) };
  return { files: operands, layers, stdinName, usesStdin: stdins > 0 };
}
