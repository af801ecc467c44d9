/** What scripts say when they fail, with a name behind it. A text stands inside double quotes of the shell: no `"`, `$`, backtick or backslash. */
export interface ScriptTexts {
  readonly empty: string;
}

/** A script for any POSIX shell. What belongs to an installation reaches it by its environment only. */
export type Script = (texts: ScriptTexts) => string;
