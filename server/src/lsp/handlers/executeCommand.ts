import type { ExecuteCommandParams } from 'vscode-languageserver';
import { CHECKLIST_REQUEST, FIX_ALL_REQUEST, type FixAllResult, STATUS_REQUEST } from '../../protocol/index.ts';
import { defineHandler, type Handler } from '../handler.ts';
import { workspaceEdit } from '../workspaceEdit.ts';
import { checklist } from './checklist.ts';
import { fixAllResult } from './fixAll.ts';
import { status } from './status.ts';

/** Fix-all for editors that only run commands: the editor is asked to make the edits. Null where it did not. */
const applyFixAll = defineHandler<{ readonly uri?: unknown }, FixAllResult | null>({
  uri: ({ uri }) => uri,
  empty: null,
  answer: async (session, file) => {
    const result = fixAllResult(file);
    const done =
      result.edits.length === 0 || (await session.applyEdit(workspaceEdit(file, [...result.edits], session.client)));
    return done ? result : null;
  },
});

const commands: ReadonlyMap<string, Handler> = new Map([
  [CHECKLIST_REQUEST, checklist],
  [STATUS_REQUEST, status],
  [FIX_ALL_REQUEST, applyFixAll],
]);

/** Runs one of `SERVER_COMMANDS`. Its argument is a URI, bare or as `{ uri }`; null for any other command. */
export const executeCommand: Handler = async (session, _method, params, token) => {
  const { command, arguments: args } = (params ?? {}) as Partial<ExecuteCommandParams>;
  const handler = commands.get(String(command));
  const argument: unknown = args?.[0];
  const uri = typeof argument === 'string' ? argument : (argument as { readonly uri?: unknown } | undefined)?.uri;
  return handler === undefined ? null : handler(session, String(command), { uri }, token);
};
