#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './connection.ts';

// Nearly all that an answer needs is garbage right after it: where the space for that does not grow, a long file takes
// half the memory and no more time.
setFlagsFromString('--semi-space-growth-factor=1');

const transport = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;

if (process.argv.slice(2).some((argument) => transport.test(argument))) {
  // With --stdio this also sends the console to the client's log: a stray line on stdout would break the protocol.
  const connection = createConnection(ProposedFeatures.all);
  process.on('unhandledRejection', (reason) => connection.console.error(`Unhandled rejection: ${String(reason)}`));
  serve(connection);
} else {
  process.stderr.write('Usage: zadig-ha-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n');
  process.exitCode = 3;
}
