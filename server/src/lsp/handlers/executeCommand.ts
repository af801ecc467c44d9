import type { ExecuteCommandParams } from 'vscode-languageserver';
import {
  ATTEST_REQUEST,
  CHECKLIST_REQUEST,
  FIX_ALL_REQUEST,
  type FixAllResult,
  GENERATE_REQUEST,
  GENERATORS_REQUEST,
  REPORT_REQUEST,
  STATUS_REQUEST,
} from '../../protocol/index.ts';
import { defineHandler, type Handler } from '../handler.ts';
import { workspaceEdit } from '../workspaceEdit.ts';
import { attest } from './attest.ts';
import { checklist } from './checklist.ts';
import { fixAllResult } from './fixAll.ts';
import { generate, generators } from './generate.ts';
import { report } from './report.ts';
import { status } from './status.ts';

/** Fix-all for editors that only run commands: the editor is asked to make the edits. Null where it did not. */
const applyFixAll = defineHandler<{ readonly uri?: unknown }, FixAllResult | null>({
  uri: ({ uri }) => uri,
  empty: null,
  answer: async (session, file) => {
    const result = fixAllResult(session, file);
    const done =
      result.edits.length === 0 || (await session.applyEdit(workspaceEdit(file, [...result.edits], session.client)));
    return done ? result : null;
  },
});

const commands: ReadonlyMap<string, Handler> = new Map([
  [CHECKLIST_REQUEST, checklist],
  [ATTEST_REQUEST, attest],
  [STATUS_REQUEST, status],
  [FIX_ALL_REQUEST, applyFixAll],
  [REPORT_REQUEST, report],
  [GENERATORS_REQUEST, generators],
  [GENERATE_REQUEST, generate],
]);

/** Runs one of `SERVER_COMMANDS`. Its argument is a URI, or the request's parameters; null for any other command. */
export const executeCommand: Handler = async (session, _method, params, token) => {
  const { command, arguments: args } = (params ?? {}) as Partial<ExecuteCommandParams>;
  const handler = commands.get(String(command));
  const argument: unknown = args?.[0];
  const request = typeof argument === 'object' && argument !== null ? argument : { uri: argument };
  return handler === undefined ? null : handler(session, String(command), request, token);
};
