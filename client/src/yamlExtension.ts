import { type Extension, extensions } from 'vscode';

const yamlExtensionId = 'redhat.vscode-yaml';

/** What the Red Hat YAML extension exports, as far as it is used here. */
export interface YamlExtensionApi {
  /**
   * Makes a schema known for good. `requestSchema` says for the URI of a document which schema it has; its address has
   * the registered name as its scheme. False where the name is taken.
   */
  registerContributor(
    name: string,
    requestSchema: (resource: string) => string | undefined,
    requestSchemaContent: (uri: string) => Promise<string>,
  ): boolean;
}

/** The Red Hat YAML extension, active or not; undefined where it is not installed or disabled. */
export function yamlExtension(): Extension<YamlExtensionApi> | undefined {
  return extensions.getExtension<YamlExtensionApi>(yamlExtensionId);
}

/**
 * Whether the Red Hat YAML extension takes part here. It activates itself with the first YAML document, as we do, so
 * "installed and not disabled" is asked: `isActive` would still be false while both are starting.
 */
export function isYamlExtensionActive(): boolean {
  return yamlExtension() !== undefined;
}
