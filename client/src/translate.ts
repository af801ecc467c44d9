/** `l10n.t` of vscode: the text in the editor's language with `{0}`, `{1}` … filled in. */
export type Translate = (message: string, ...args: (string | number)[]) => string;
