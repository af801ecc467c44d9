import type { Message } from '../core/rules/finding.ts';
import { message } from './locale.ts';

const texts = {
  fault: {
    en: 'Stopped by a fault of zadig-ha itself: {what}{where}. Please report it with the file that causes it.',
    'zh-cn': '因 zadig-ha 自身的缺陷而中止：{what}{where}。请附上引发问题的文件并反馈。',
  },
} as const;

/** One line about a programming fault: what it was, and the function and line it came from. */
export function describeFault(fault: unknown): Message {
  const what = fault instanceof Error ? `${fault.name}: ${fault.message.split('\n')[0]}` : String(fault);
  const frame = fault instanceof Error ? /^\s+at (.+)$/m.exec(fault.stack ?? '')?.[1] : undefined;
  return message(texts.fault, { what, where: frame === undefined ? '' : ` (${shortFrame(frame)})` });
}

/** `analyse (/a/b/dist/cli.js:12:3)` → `analyse, cli.js:12:3`: the folder is nobody's business. */
function shortFrame(frame: string): string {
  const place = /([^/\\(]+:\d+:\d+)\)?$/.exec(frame)?.[1];
  const name = /^(\S+) \(/.exec(frame)?.[1];
  return [name, place].filter((part) => part !== undefined).join(', ');
}
