import { type Disposable, extensions, workspace } from 'vscode';
import { SETTINGS_SECTION } from '../../../server/src/protocol/index.ts';
import { isEnabled, isYaml } from '../documents.ts';
import type { Log } from '../log.ts';
import type { LanguageServer } from '../server/languageServer.ts';
import { yamlExtension } from '../yamlExtension.ts';
import { followJudgements } from './judgements.ts';
import { keepSchemaText } from './schemaText.ts';

/** The name under which the schema is offered. */
const contributor = 'zadig-ha';

/** Has the Red Hat YAML extension use our schema for Zadig values, as soon as both are there. */
export function offerSchema(server: LanguageServer, log: Log): Disposable {
  const judgements = followJudgements(server);
  const text = keepSchemaText(server);
  let offeredTo: unknown;

  const schemaOf = (resource: string): string | undefined => {
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === resource);
    const isWanted = isYaml(document) && isAuto() && isEnabled(document.uri) && judgements.isOurs(document);
    return isWanted ? `${contributor}://schema/zadig-values.schema.json` : undefined;
  };

  const offer = async (): Promise<void> => {
    const extension = yamlExtension();
    // A YAML document activates it; nothing else may, for our sake.
    if (extension === undefined || !(extension.isActive || hasYamlDocument())) return;
    // Installed anew within the session it is another one, which knows nothing.
    if (extension.packageJSON === offeredTo) return;
    offeredTo = extension.packageJSON;
    try {
      const api = await extension.activate();
      if (!api.registerContributor(contributor, schemaOf, text.read))
        log.channel().warn(`${extension.id} has a schema named ${contributor} already.`);
    } catch (error) {
      log.channel().warn(`${extension.id} does not take the schema: ${String(error)}`);
    }
  };

  const again = (): void => void offer();
  const disposables = [judgements, text, extensions.onDidChange(again), workspace.onDidOpenTextDocument(again)];
  again();
  return {
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

function isAuto(): boolean {
  return workspace.getConfiguration(SETTINGS_SECTION).get('yamlFeatures', 'auto') === 'auto';
}

function hasYamlDocument(): boolean {
  return workspace.textDocuments.some(({ languageId }) => languageId === 'yaml');
}
