import { resolve } from 'node:path';
import type { Message } from '../../core/rules/finding.ts';
import type { CheckInvocation } from '../commands/check.ts';
import { message } from '../locale.ts';
import type { Format } from '../report/formats.ts';

const texts = {
  noFormat: {
    en: '--output {file} needs a --format of its own before it.',
    'zh-cn': '--output {file} 前面需要有对应的 --format。',
  },
  secondOutput: {
    en: '--format {format} has two outputs: {file} needs a --format of its own before it.',
    'zh-cn': '--format {format} 给出了两个 --output：{file} 前面需要有对应的 --format。',
  },
  sameFile: {
    en: 'Two formats cannot be written to the same file {file}.',
    'zh-cn': '两种格式不能写入同一个文件 {file}。',
  },
  bothToStdout: {
    en: 'Only one format goes to standard output, and {formats} have no --output behind them.',
    'zh-cn': '只有一种格式可以写到标准输出，而 {formats} 后面都没有 --output。',
  },
} as const;

/** One format, and the file that it is written to; without a file it goes to standard output. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/** Pairs each `--output` with the `--format` before it, or says what does not fit together. */
export function outputsOf({
  host,
  options,
  given,
}: Pick<CheckInvocation, 'host' | 'options' | 'given'>): readonly Output[] | { readonly problem: Message } {
  const [only, ...more] = options.format;
  // One of each belong together in any order.
  if (only && more.length === 0 && options.output.length < 2)
    return [{ format: only, ...(options.output[0] !== undefined && { file: options.output[0] }) }];
  const outputs: Output[] = [];
  for (const { name, value } of given) {
    const format = options.format[outputs.length];
    if (name === 'format' && format) outputs.push({ format });
    if (name !== 'output') continue;
    const last = outputs.at(-1);
    if (!last) return { problem: message(texts.noFormat, { file: value }) };
    if (last.file !== undefined) return { problem: message(texts.secondOutput, { format: last.format, file: value }) };
    if (outputs.some(({ file }) => file !== undefined && resolve(host.cwd, file) === resolve(host.cwd, value)))
      return { problem: message(texts.sameFile, { file: value }) };
    outputs[outputs.length - 1] = { ...last, file: value };
  }
  const toStdout = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
  if (toStdout.length > 1) return { problem: message(texts.bothToStdout, { formats: toStdout.join(', ') }) };
  return outputs;
}
