import { extensions } from 'vscode';

const yamlExtensionId = 'redhat.vscode-yaml';

/**
 * Whether the Red Hat YAML extension takes part here. It activates itself with the first YAML document, as we do, so
 * "installed and not disabled" is asked: `isActive` would still be false while both are starting.
 */
export function isYamlExtensionActive(): boolean {
  return extensions.getExtension(yamlExtensionId) !== undefined;
}
