import type { Locale } from '../../core/messages/localized.ts';
import type { Host } from '../host.ts';
import { message, say } from '../locale.ts';
import { harmless } from '../report/style.ts';
import { textWidth } from '../report/width.ts';

const texts = {
  checking: { en: 'Checking {done} of {total}: ', 'zh-cn': '正在检查 {done}/{total}：' },
} as const;

/** Says how far a run has come. */
export interface Progress {
  /** `name` is what comes next. */
  readonly show: (done: number, total: number, name: string) => void;
  /** Takes the line away again. */
  readonly end: () => void;
}

/** Whoever waits no longer than this needs no word. */
const PATIENCE_MS = 500;
const STEP_MS = 100;

const SILENT: Progress = { show: () => {}, end: () => {} };

/** One line of a terminal that is written anew; silent where standard error is no terminal, or is to be quiet. */
export function createProgress(host: Host, locale: Locale, quiet: boolean): Progress {
  const width = host.columns.stderr;
  if (quiet || width === undefined) return SILENT;
  let next = host.now().getTime() + PATIENCE_MS;
  let isShown = false;
  return {
    show: (done, total, name) => {
      const now = host.now().getTime();
      if (now < next) return;
      next = now + STEP_MS;
      isShown = true;
      const head = say(message(texts.checking, { done, total }), locale);
      // A full line would wrap, and only its last part be taken away.
      host.error(`\r\u001b[K${head}${shortened(harmless(name), width - 1 - textWidth(head))}`);
    },
    end: () => {
      if (isShown) host.error('\r\u001b[K');
    },
  };
}

/** The end of a name says most. */
function shortened(name: string, width: number): string {
  if (textWidth(name) <= width) return name;
  const characters = [...name];
  while (characters.length > 0 && textWidth(characters.join('')) > width - 1) characters.shift();
  return `…${characters.join('')}`;
}
