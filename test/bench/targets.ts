/** What each ratio of the benchmark shall be at most. The names are those of the rows. */
export const TARGETS: Readonly<Record<string, number>> = {
  'start → initialize answered': 0.35,
  '×1: open → right diagnostics': 0.4,
  '×10: open → right diagnostics': 0.8,
  '×100: open → right diagnostics': 0.8,
  '×1: keystroke → diagnostics, p95': 0.3,
  '×100: keystroke → diagnostics, p95': 0.8,
  '×1: completion, warm, p95': 0.8,
  '×1: completion, just typed, p95': 0.8,
  '×100: completion, warm, p95': 0.5,
  '×100: completion, just typed, p95': 0.5,
  '×1: hover, warm, p95': 1,
  '×1: hover, just typed, p95': 1,
  '×100: hover, warm, p95': 0.5,
  '×100: hover, just typed, p95': 0.5,
  '×100 of known keys: open → right diagnostics': 0.8,
  '×100 of known keys: hover, warm, p95': 0.5,
  '×1: memory after open': 0.8,
  '×10: memory after open': 0.8,
  '×100: memory after open': 0.8,
  '×100: peak memory': 0.6,
  'command line, `check` of the sample': 3,
  'all rules ÷ one parse by `yaml`, ×1': 0.5,
  'all rules ÷ one parse by `yaml`, ×100': 0.5,
};

/** How the work may grow with the file: this power of its size. */
export const MAX_EXPONENT = 1.1;

/** What a hard input may take, in milliseconds, before it is answered or declined. */
export const HARD_LIMIT = 2000;

/** For how long completion in one may be waited for, in milliseconds. */
export const COMPLETION_LIMIT = 200;

/** How long a step of one waits, in milliseconds. */
export const PATIENCE = 10_000;
