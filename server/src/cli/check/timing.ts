import type { Locale } from '../../core/messages/localized.ts';
import { message, say } from '../locale.ts';

const TEXT = {
  en: 'Time: start {start} ms, reading and judging {judging} ms (files: {files}), reports {writing} ms.\n',
  'zh-cn': '耗时：启动 {start} 毫秒，读取并检查 {files} 个文件 {judging} 毫秒，输出 {writing} 毫秒。\n',
};

/** A clock that runs from the start of the process through the steps of a run. */
export interface Timing {
  /** All files have been judged. */
  readonly judged: () => void;
  /** What took how long, in one line. */
  readonly line: (files: number, locale: Locale) => string;
}

/** Starts the clock where the work begins. */
export function startTiming(): Timing {
  const begun = sinceStart();
  let judgedAt = begun;
  return {
    judged: () => {
      judgedAt = sinceStart();
    },
    line: (files, locale) => {
      const [start, judging, writing] = [begun, judgedAt - begun, sinceStart() - judgedAt].map(Math.round);
      return say(message(TEXT, { start: start ?? 0, judging: judging ?? 0, writing: writing ?? 0, files }), locale);
    },
  };
}

/** Milliseconds. `performance` would have to be loaded first, which takes two of them. */
function sinceStart(): number {
  return process.uptime() * 1000;
}
