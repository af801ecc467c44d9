import { type Disposable, workspace } from 'vscode';
import { SETTINGS_SECTION } from '../../../server/src/protocol/index.ts';
import type { LanguageServer } from '../server/languageServer.ts';

/** The text of the schema in the language of documentation. */
export interface SchemaText extends Disposable {
  read(): Promise<string>;
}

/** A schema that allows everything. Without any the YAML extension would put a warning into the file. */
const anything = '{}';

/** Keeps the schema's text: the YAML extension asks for it with every completion and hover. */
export function keepSchemaText(server: LanguageServer): SchemaText {
  let kept: Promise<string | undefined> | undefined;
  const changed = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SETTINGS_SECTION}.docsLanguage`)) kept = undefined;
  });
  return {
    read: async () => {
      const asked = kept ?? server.schema();
      kept = asked;
      const text = await asked;
      if (text === undefined && kept === asked) kept = undefined;
      return text ?? anything;
    },
    dispose: () => changed.dispose(),
  };
}
