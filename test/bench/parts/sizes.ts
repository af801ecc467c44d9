import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { makePackage } from '../../../scripts/vscode/extensionPackage.mts';
import { REPOSITORY } from '../../helpers/cliHost.ts';
import { quantile } from '../support/ratio.ts';
import { factRow, type Row, shown } from '../support/row.ts';

const BUNDLES = [
  'extension.js',
  'languageClient.js',
  'commands.js',
  'server.js',
  'cli.js',
  'program.js',
  'core.js',
  'editing.js',
  'features.js',
  'tools.js',
  'yaml.js',
];
const ROUNDS = 9;
const MAX_ACTIVATION = 20;
const MAX_PACKAGE = 1024;

/** Requires the extension with a stand-in for VS Code and says how long its scripts took. */
const ACTIVATE = `
  const { Module } = require('node:module');
  const anything = new Proxy(function () {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => '' : name === 'then' ? undefined : anything),
    apply: () => anything,
    construct: () => anything,
  });
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
  const begin = process.cpuUsage();
  require(process.argv[1]).activate({ subscriptions: [], extension: anything, workspaceState: anything, extensionUri: anything });
  const { user, system } = process.cpuUsage(begin);
  process.stdout.write(String((user + system) / 1000));
`;

/** What is shipped, and what of it runs when VS Code wakes the extension. */
export async function sizes(): Promise<readonly Row[]> {
  const kilobytes = (path: string): number => statSync(path).size / 1024;
  const bundles = BUNDLES.map((name) => `${name} ${shown(kilobytes(join(REPOSITORY, 'dist', name)))}`);
  const activation = quantile(Array.from({ length: ROUNDS }, activationTime), 0.5);
  const size = kilobytes(await makePackage({ isBuilt: true }));
  return [
    factRow('activation of the extension', `${shown(activation)} ms of script time`, {
      target: `≤ ${MAX_ACTIVATION} ms`,
      isMet: activation <= MAX_ACTIVATION,
    }),
    factRow('the .vsix', `${shown(size)} KB`, { target: `≤ ${MAX_PACKAGE} KB`, isMet: size <= MAX_PACKAGE }),
    factRow('the bundles, KB', bundles.join(', ')),
  ];
}

function activationTime(): number {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', ACTIVATE, join(REPOSITORY, 'dist/extension.js')]);
  if (stdout.length === 0) throw new Error(`the extension did not wake up: ${stderr}`);
  return Number(stdout);
}
