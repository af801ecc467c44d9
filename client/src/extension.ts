import type { ExtensionContext } from 'vscode';
import { createApi, type ZadigHaApi } from './api.ts';
import { registerCommands } from './commands/register.ts';
import { followInstallation } from './installation.ts';
import { createLog } from './log.ts';
import { offerSchema } from './schema/offerSchema.ts';
import { createLanguageServer } from './server/languageServer.ts';
import { registerStatusItem } from './statusItem.ts';
import { createChecklistView } from './views/checklistView.ts';
import { createItemFilter } from './views/itemFilter.ts';

/** Builds and registers everything. The language server starts with the first open file that may be ours. */
export function activate(context: ExtensionContext): ZadigHaApi {
  const log = createLog();
  const server = createLanguageServer(context, log);
  const installation = followInstallation(server);
  const filter = createItemFilter(context.workspaceState);
  const view = createChecklistView(installation, filter);
  context.subscriptions.push(
    ...registerStatusItem(installation, server),
    ...registerCommands(context.extension, { extensionUri: context.extensionUri, log, server, installation, filter }),
    offerSchema(server, log),
    view,
    filter,
    installation,
    server,
    log,
  );
  return createApi(server, view);
}
