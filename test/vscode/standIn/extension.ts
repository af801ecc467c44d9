import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/**
 * Stands in for the Red Hat YAML extension: its exported interface and its conversation about schemas, over its own
 * language server. The bundler puts in where that is.
 */
declare const YAML_SERVER: string;

interface Contributor {
  readonly requestSchema: (resource: string) => string | undefined;
  readonly requestSchemaContent: (uri: string) => string | Promise<string> | undefined;
}

/** What `activate` returns, as the Red Hat YAML extension has it. */
export interface StandInApi {
  registerContributor(
    name: string,
    requestSchema: Contributor['requestSchema'],
    requestSchemaContent: Contributor['requestSchemaContent'],
  ): boolean;
  /** The addresses of the schemas that contributors have for a document. */
  requestCustomSchema(resource: string): readonly string[];
  requestCustomSchemaContent(uri: string): string | Promise<string> | undefined;
}

/** Starts the language server. Like the original it does not wait for it. */
export function activate(context: ExtensionContext): StandInApi {
  const api = createApi();
  const client = new LanguageClient(
    'yaml',
    'YAML Support',
    { module: YAML_SERVER, transport: TransportKind.ipc },
    { documentSelector: [{ language: 'yaml' }] },
  );
  client.onRequest('custom/schema/request', (resource: string) => api.requestCustomSchema(resource));
  client.onRequest('custom/schema/content', (uri: string) => api.requestCustomSchemaContent(uri) ?? null);
  context.subscriptions.push(client);
  void client.start().then(() => client.sendNotification('yaml/registerCustomSchemaRequest'));
  return api;
}

function createApi(): StandInApi {
  const contributors = new Map<string, Contributor>();
  return {
    registerContributor: (name, requestSchema, requestSchemaContent) => {
      if (contributors.has(name)) return false;
      if (!requestSchema) throw new Error('Illegal parameter for requestSchema.');
      contributors.set(name, { requestSchema, requestSchemaContent });
      return true;
    },
    requestCustomSchema: (resource) =>
      [...contributors.values()].map(({ requestSchema }) => requestSchema(resource)).filter((uri) => uri !== undefined),
    requestCustomSchemaContent: (uri) => contributors.get(uri.slice(0, uri.indexOf(':')))?.requestSchemaContent(uri),
  };
}
